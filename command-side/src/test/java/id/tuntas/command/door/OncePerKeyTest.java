package id.tuntas.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A request that is sent twice, because an answer was lost on the way, happens once. */
class OncePerKeyTest {
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient db = JdbcClient.create(database);
    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(database)))
            .build();
    private final Door door = new Door(bus, new SimpleMeterRegistry(), new JdbcTransactionManager(database));
    private final AtomicInteger decided = new AtomicInteger();

    record Remark(String issueId, String text) implements Command {
        @Override
        public String route() {
            return "remark";
        }
    }

    @BeforeEach
    void begin() {
        Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("bytes", "VARBINARY(1000000)", "blob", "BLOB"))
                .load()
                .migrate();
        db.sql("CREATE TABLE happened (text VARCHAR(100) NOT NULL)").update();
        bus.registerHandlerInterceptor(new OncePerKey(db, JsonMapper.builder().build(), Clock.systemUTC()));
        bus.subscribe("remark", message -> happen((Remark) message.getPayload()));
    }

    private Outcome happen(Remark remark) {
        db.sql("INSERT INTO happened VALUES (?)").param(remark.text()).update();
        if (remark.text().equals("refuse me")) {
            throw new Refused(HttpStatus.CONFLICT, "wrong-status");
        }
        return new Outcome(remark.issueId(), decided.incrementAndGet(), "made-" + decided.get());
    }

    @Test
    void theSameRequestIsAnsweredAsTheFirstTimeAndHappensOnce() {
        Outcome first = send("budi", "k1", "halo");
        Outcome second = send("budi", "k1", "halo");
        assertThat(second).isEqualTo(first);
        assertThat(happened()).containsExactly("halo");
    }

    @Test
    void withoutAKeyItHappensEachTime() {
        send("budi", null, "halo");
        send("budi", null, "halo");
        assertThat(happened()).containsExactly("halo", "halo");
    }

    @Test
    void cannotUseTheKeyForAnotherRequest() {
        send("budi", "k1", "halo");
        refused("budi", "k1", "lain", HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        assertThat(happened()).containsExactly("halo");
    }

    @Test
    void eachAccountHasItsOwnKeys() {
        send("budi", "k1", "halo");
        send("wati", "k1", "lain");
        assertThat(happened()).containsExactly("halo", "lain");
    }

    @Test
    void whatWasRefusedMayBeAskedAgain() {
        refused("budi", "k1", "refuse me", HttpStatus.CONFLICT, "wrong-status");
        assertThat(happened()).isEmpty();
        send("budi", "k1", "halo");
        assertThat(happened()).containsExactly("halo");
    }

    @Test
    void nothingOfTheTextIsKeptBesideTheKey() {
        send("budi", "k1", "rahasia sekali");
        var kept = db.sql("SELECT * FROM idempotent_request").query().listOfRows();
        assertThat(kept).singleElement().asString().doesNotContain("rahasia");
    }

    @Test
    void twoAtTheSameMomentHappenOnceAndAreAnsweredAlike() throws Exception {
        CyclicBarrier bothInside = new CyclicBarrier(2);
        bus.subscribe("remark", message -> {
            meet(bothInside);
            return happen((Remark) message.getPayload());
        });
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Outcome> one = two.submit(() -> send("budi", "k1", "halo"));
            Future<Outcome> other = two.submit(() -> send("budi", "k1", "halo"));
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(other.get(20, TimeUnit.SECONDS));
        }
        assertThat(happened()).containsExactly("halo");
        assertThat(decided).as("both were decided, one was rolled back").hasValue(2);
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("The two did not meet", e);
        }
    }

    private Outcome send(String account, @Nullable String key, String text) {
        Caller caller = Caller.internal(Actor.officer(account, List.of()), Channel.API, "c", key);
        return door.carryOut(new Remark("1", text), caller);
    }

    private void refused(String account, String key, String text, HttpStatus status, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(account, key, text))
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(status);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    private List<@Nullable String> happened() {
        return db.sql("SELECT text FROM happened").query(String.class).list();
    }
}
