package id.tuntas.ledger.store;

import static id.tuntas.ledger.TestHistory.escalation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tuntas.ledger.TestHistory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database must do with our history. */
abstract class EventStoreContract {
    private final Random random = new Random(3);

    abstract ApplicationContext ledger();

    /** What the database's catalogue calls the columns that hold bytes. */
    abstract String bytesType();

    private TestHistory history() {
        return new TestHistory(ledger());
    }

    private JdbcClient db() {
        return ledger().getBean(JdbcClient.class);
    }

    private long storedOf(String issue) {
        return db().sql("SELECT COUNT(*) FROM domain_event WHERE aggregate_identifier = ?")
                .param(issue)
                .query(Long.class)
                .single();
    }

    @Test
    void canReadBackInOrderWhatWasAppended() {
        List<DomainEventMessage<?>> events = LongStream.range(0, 250)
                .<DomainEventMessage<?>>mapToObj(n -> escalation("order", n, random))
                .toList();
        history().append(events.get(0));
        history().append(events.subList(1, 250).toArray(DomainEventMessage[]::new));

        List<? extends DomainEventMessage<?>> read = ledger().getBean(EventStore.class)
                .readEvents("order")
                .asStream()
                .toList();

        assertThat(read)
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(LongStream.range(0, 250).boxed().toList());
        assertThat(read)
                .extracting(e -> (Object) e.getPayload())
                .containsExactlyElementsOf(
                        events.stream().map(e -> (Object) e.getPayload()).toList());
        assertThat(read.get(7).getMetaData()).isEqualTo(events.get(7).getMetaData());
        assertThat(read.get(7).getTimestamp())
                .isEqualTo(events.get(7).getTimestamp().truncatedTo(ChronoUnit.MILLIS));
        assertThat(read.get(7).getIdentifier()).isEqualTo(events.get(7).getIdentifier());
    }

    @Test
    void cannotAppendTwoEventsAtTheSamePlace() {
        history().append(escalation("twice", 0, random), escalation("twice", 1, random));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> history().append(escalation("twice", 1, random)));

        assertThat(storedOf("twice")).isEqualTo(2);
    }

    @Test
    void cannotBeginTheSameHistoryTwice() {
        history().append(escalation("begun", 0, random));

        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> history().append(escalation("begun", 0, random)));

        assertThat(storedOf("begun")).isEqualTo(1);
    }

    @Test
    void aRefusedCommandLeavesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history().appendAndFail(escalation("refused", 0, random)));

        assertThat(storedOf("refused")).isZero();
    }

    @Test
    void aCommandOfWhichOneEventIsRefusedLeavesNothing() {
        history().append(escalation("half", 2, random));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> history().append(escalation("half", 1, random), escalation("half", 2, random)));

        assertThat(storedOf("half")).isEqualTo(1);
    }

    @Test
    void theStoredColumnsAreThoseOfTheProvenHistory() {
        DomainEventMessage<?> event = escalation("columns", 0, random);
        history().append(event);

        var row = db().sql("SELECT * FROM domain_event WHERE aggregate_identifier = 'columns'")
                .query((r, n) -> List.of(
                        r.getString("event_identifier"),
                        r.getString("type"),
                        r.getString("payload_type"),
                        r.getString("payload_revision"),
                        r.getString("time_stamp")))
                .single();
        byte[] payload = db().sql("SELECT payload FROM domain_event WHERE aggregate_identifier = 'columns'")
                .query(byte[].class)
                .single();

        assertThat(row.subList(0, 4)).containsExactly(event.getIdentifier(), "Issue", "issue-escalated", "1");
        assertThat(row.get(4)).endsWith("Z");
        assertThat(Instant.parse(row.get(4))).isEqualTo(event.getTimestamp().truncatedTo(ChronoUnit.MILLIS));
        assertThat(new String(payload, StandardCharsets.UTF_8))
                .startsWith("{\"issueId\":\"columns\"")
                .doesNotContain("id.tuntas");
    }

    @Test
    void bytesStandInTheRowAndTimesAreText() {
        assertThat(typeOf("payload")).isEqualTo(bytesType());
        assertThat(typeOf("meta_data")).isEqualTo(bytesType());
        assertThat(typeOf("time_stamp")).isEqualToIgnoringCase("character varying");
    }

    private String typeOf(String column) {
        return db().sql("SELECT data_type FROM information_schema.columns"
                        + " WHERE LOWER(table_name) = 'domain_event' AND LOWER(column_name) = ?")
                .param(column)
                .query(String.class)
                .single();
    }
}
