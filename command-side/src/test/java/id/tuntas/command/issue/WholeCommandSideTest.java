package id.tuntas.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.ComplaintJoined;
import id.tuntas.events.issue.IssueEvent.IssueMerged;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.maintenance.Rebuilds;
import id.tuntas.ledger.maintenance.WaitingHistories;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The command side as it is wired, on a real store: what the fixture cannot show. */
@SpringBootTest(
        properties = {
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "tuntas.demo=true",
            "tuntas.region=cimahi",
            "tuntas.keys=${tuntas.data}/keys",
            "spring.flyway.placeholders.bytes=VARBINARY(1000000)",
            "spring.flyway.placeholders.blob=BLOB",
            "axon.timeout.enabled=false",
            "spring.autoconfigure.exclude=org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration"
        })
class WholeCommandSideTest {
    @TempDir
    static Path data = Path.of("");

    private final Door door;
    private final Filing filing;
    private final EventStore store;
    private final CurrentChart charts;

    WholeCommandSideTest(
            @Autowired Door door,
            @Autowired Filing filing,
            @Autowired EventStore store,
            @Autowired CurrentChart charts) {
        this.door = door;
        this.filing = filing;
        this.store = store;
        this.charts = charts;
    }

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry settings) {
        settings.add("tuntas.data", data::toString);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"id.tuntas.command", "id.tuntas.ledger"})
    static class CommandSide {
        /** What is shown stands on the other side, and so do its rebuilds. */
        @Bean
        Rebuilds rebuilds() {
            return new Rebuilds() {
                @Override
                public List<String> projections() {
                    return List.of();
                }

                @Override
                public Answer start(String name, String account) {
                    return Answer.UNKNOWN_PROJECTION;
                }
            };
        }

        @Bean
        WaitingHistories waitingHistories() {
            return (letter, account) -> WaitingHistories.Answer.UNKNOWN;
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void theCodeOfTheRegionIsNoIssue() {
        VerifyIssue verify = new VerifyIssue("32.77", ((VerifyIssue) Asks.verify()).body());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(People.DESK, verify))
                .withMessage("not-found");
        String issue = file(null);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ask(People.DESK, merge(issue, "32.77")))
                .withMessage("into: unknown-issue");
        assertThat(charts.now().ticketPrefix()).isEqualTo("CMH");
    }

    @Test
    void aMergeIsRecordedInBothHistoriesAtOnce() {
        String one = file(null);
        String other = file(null);
        ask(People.DESK, merge(one, other));
        assertThat(history(one)).endsWith(new IssueMerged(one, other));
        assertThat(history(other)).endsWith(new ComplaintJoined(other, one));
    }

    @RepeatedTest(5)
    void ofTwoCrosswiseMergesOneWinsAndTheOtherIsRefused() throws Exception {
        String one = file(null);
        String other = file(null);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<String> there = two.submit(() -> outcome(merge(one, other)));
            Future<String> back = two.submit(() -> outcome(merge(other, one)));
            assertThat(List.of(there.get(), back.get())).containsExactlyInAnyOrder("accepted", "refused");
        }
        assertThat(Stream.concat(history(one).stream(), history(other).stream()))
                .hasSize(4)
                .hasAtLeastOneElementOfType(IssueMerged.class)
                .hasAtLeastOneElementOfType(ComplaintJoined.class);
    }

    @Test
    void aComplaintSentTwiceIsFiledOnce() {
        String key = UUID.randomUUID().toString();
        assertThat(file(key)).isEqualTo(file(key));
        assertThat(file(null)).isNotEqualTo(file(null));
    }

    private String outcome(MergeIssue merge) {
        try {
            ask(People.DESK, merge);
            return "accepted";
        } catch (InvalidInput | Refused e) {
            return "refused";
        }
    }

    private static MergeIssue merge(String from, String into) {
        return new MergeIssue(from, new MergeIssue.Body(into));
    }

    private Outcome ask(Actor actor, IssueCommand command) {
        return door.carryOut(command, Caller.internal(actor, Channel.API, "c", null));
    }

    private String file(@Nullable String key) {
        FileComplaint.Body body = new FileComplaint.Body(
                "Jalan rusak",
                "Berlubang",
                "JALAN",
                People.PADASUKA,
                null,
                null,
                null,
                Channel.WEB,
                null,
                Visibility.PUBLIC,
                new FileComplaint.Reporter("Siti", null, null, null),
                null,
                null);
        return filing.file(body, Caller.internal(Actor.citizen(), Channel.WEB, "c", key))
                .id();
    }

    /** What was done to it; its clocks follow by themselves. */
    private List<Object> history(String issue) {
        return store.readEvents(issue)
                .asStream()
                .<Object>map(Message::getPayload)
                .filter(event -> !(event instanceof Clocked))
                .toList();
    }
}
