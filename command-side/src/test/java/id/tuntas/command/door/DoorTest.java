package id.tuntas.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Two at once: the second is decided anew, and nobody is told of a failure that patience would have healed. */
class DoorTest {
    private static final Caller CALLER = Caller.internal(Actor.SYSTEM, Channel.SYSTEM, "c", null);
    private static final Outcome DONE = new Outcome("1", 3, null);

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Door door = new Door(bus, meters, mock(PlatformTransactionManager.class));
    private final AtomicInteger attempts = new AtomicInteger();

    record Ask(String issueId) implements Command {
        @Override
        public String route() {
            return "ask";
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ConcurrencyException.class,
                AggregateStreamCreationException.class,
                DuplicateKeyException.class,
                CannotAcquireLockException.class,
                DeadlockException.class
            })
    void aCollisionIsDecidedAnew(Class<? extends RuntimeException> collision) {
        failing(collision, 2);
        assertThat(door.carryOut(new Ask("1"), CALLER)).isEqualTo(DONE);
        assertThat(attempts).hasValue(3);
        assertThat(timed("accepted")).isEqualTo(1);
    }

    @Test
    void whoAlwaysCollidesIsToldThatItIsBusy() {
        failing(ConcurrencyException.class, Integer.MAX_VALUE);
        refused(HttpStatus.CONFLICT, "busy");
        assertThat(attempts).hasValue(20);
        assertThat(timed("refused")).isEqualTo(1);
    }

    @Test
    void aRefusalIsFinal() {
        bus.subscribe("ask", message -> {
            attempts.incrementAndGet();
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        });
        refused(HttpStatus.FORBIDDEN, "not-yours");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void eachAttemptIsMadeAnewSuchAsUnderAnotherTicketNumber() {
        List<String> sent = new ArrayList<>();
        bus.subscribe("ask", message -> {
            sent.add(((Ask) message.getPayload()).issueId());
            if (sent.size() < 3) {
                throw new DuplicateKeyException("collided");
            }
            return DONE;
        });
        AtomicInteger tickets = new AtomicInteger();
        door.carryOut(() -> new Ask("ticket-" + tickets.incrementAndGet()), CALLER);
        assertThat(sent).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theCallerTravelsBesideTheCommand() {
        bus.subscribe("ask", message -> {
            assertThat(message.getMetaData()).containsEntry(Caller.METADATA, CALLER);
            return DONE;
        });
        assertThat(door.carryOut(new Ask("1"), CALLER)).isEqualTo(DONE);
    }

    private void failing(Class<? extends RuntimeException> collision, int times) {
        bus.subscribe("ask", message -> {
            if (attempts.getAndIncrement() < times) {
                throw collision.getConstructor(String.class).newInstance("collided");
            }
            return DONE;
        });
    }

    private void refused(HttpStatus status, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> door.carryOut(new Ask("1"), CALLER))
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(status);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    private long timed(String outcome) {
        return meters.get("tuntas.commands")
                .tag("command", "Ask")
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
