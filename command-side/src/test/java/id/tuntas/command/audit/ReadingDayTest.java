package id.tuntas.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.audit.AuditEvent.HistoryRead;
import id.tuntas.events.audit.Reading;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

class ReadingDayTest {
    private static final Instant MORNING = Instant.parse("2026-11-21T02:00:00Z");
    private static final String ISSUE = "CMH-261121-7K2MQ";
    private static final Actor AUDITOR = Actor.officer(
            "demo-auditor",
            List.of(
                    new OfficeHeld("INSPEKTORAT:STAFF", OfficeKind.STAFF, "INSPEKTORAT", Tier.OPD),
                    new OfficeHeld("INSPEKTORAT:AUDITOR", OfficeKind.AUDITOR, "INSPEKTORAT", Tier.OPD)));
    private static final String ID = RecordReading.readingId("demo-auditor", MORNING);

    @Test
    void aReadingIsRecordedInTheAuditorsOffice() {
        when(List.of(), Reading.HISTORY, MORNING)
                .expectEvents(read(Reading.HISTORY))
                .expectEventsMatching(Matchers.<List<EventMessage<?>>>matches(events -> {
                    MetaData told = events.getFirst().getMetaData();
                    assertThat(told)
                            .containsEntry(EventMetadata.ACTOR, "demo-auditor")
                            .containsEntry(EventMetadata.OFFICE, "INSPEKTORAT:AUDITOR")
                            .containsEntry(EventMetadata.CHANNEL, "DESK");
                    assertThat(Base64.getDecoder().decode(String.valueOf(told.get(EventMetadata.NONCE))))
                            .hasSize(16);
                    return true;
                }));
    }

    @Test
    void theSameWithinTenMinutesIsRecordedOnce() {
        when(List.of(read(Reading.HISTORY)), Reading.HISTORY, MORNING.plus(Duration.ofMinutes(10)))
                .expectNoEvents();
        when(List.of(read(Reading.HISTORY)), Reading.HISTORY, MORNING.plusSeconds(601))
                .expectEvents(read(Reading.HISTORY));
    }

    @Test
    void anotherKindOfReadingIsAnother() {
        when(List.of(read(Reading.HISTORY)), Reading.EXPORT, MORNING).expectEvents(read(Reading.EXPORT));
    }

    @Test
    void eachAccountHasADayOfItsOwn() {
        assertThat(ID)
                .startsWith("reading-2026-11-21-")
                .hasSizeLessThanOrEqualTo(60)
                .isEqualTo(RecordReading.readingId("demo-auditor", MORNING.plus(Duration.ofHours(9))))
                .isNotEqualTo(RecordReading.readingId("demo-auditor", MORNING.plus(Duration.ofDays(1))))
                .isNotEqualTo(RecordReading.readingId("another", MORNING));
    }

    private static HistoryRead read(Reading reading) {
        return new HistoryRead(ID, reading, ISSUE, null, null);
    }

    private static ResultValidator<ReadingDay> when(List<HistoryRead> before, Reading reading, Instant at) {
        var command = new RecordReading(ID, reading, ISSUE, at, null, null);
        var message = new GenericCommandMessage<>(new GenericMessage<>(command), command.route());
        Caller caller = Caller.internal(AUDITOR, Channel.DESK, "correlation", null);
        return new AggregateTestFixture<>(ReadingDay.class)
                .givenCurrentTime(MORNING)
                .andGiven(before)
                .when(message, Map.of(Caller.METADATA, caller));
    }
}
