package id.tuntas.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class DoorTest {
    private record Draw(int number) implements Command {
        @Override
        public String route() {
            return "draw";
        }
    }

    @Test
    void aNumberThatIsTakenIsDrawnAgain() {
        List<Integer> tried = new ArrayList<>();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        var unused = bus.subscribe("draw", message -> {
            int number = ((Draw) message.getPayload()).number();
            tried.add(number);
            if (tried.size() == 1) {
                throw new AggregateStreamCreationException("taken");
            }
            return new Outcome(Integer.toString(number), 0, null);
        });
        Door door = new Door(bus, new SimpleMeterRegistry(), mock(PlatformTransactionManager.class));
        AtomicInteger numbers = new AtomicInteger();

        Outcome outcome = door.carryOut(
                () -> new Draw(numbers.incrementAndGet()), Caller.internal(Actor.SYSTEM, Channel.SYSTEM, "test", null));

        assertThat(tried).hasSize(2).doesNotHaveDuplicates();
        assertThat(outcome.id()).isEqualTo(tried.getLast().toString());
    }
}
