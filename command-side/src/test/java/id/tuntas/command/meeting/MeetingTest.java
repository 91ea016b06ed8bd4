package id.tuntas.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.issue.Means;
import id.tuntas.command.organisation.Charts;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.meeting.MeetingEvent;
import id.tuntas.events.meeting.MeetingEvent.*;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class MeetingTest {
    private static final String ID = "7d1f0c1a-6f0e-4a53-9d0b-5a1f2c3d4e5f";
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Sealed TEXT = new Sealed(MeetingEvent.keyOf(ID), "c2FtcGxl");
    private static final MeetingEvent CALLED =
            new MeetingPlanned(ID, TEXT, NOW, TEXT, "SETDA:SEKDA", List.of("DPUPR:OPD_HEAD"));
    private static final MeetingEvent FROZEN = new BriefFrozen(ID, null);
    private static final MeetingEvent AGREED = new FollowUpAgreed(ID, 1, TEXT, "DPUPR", TODAY, null);
    private static final MeetingEvent CLOSED = new MinutesClosed(ID, null, null);

    @ParameterizedTest
    @EnumSource(names = {"SEKDA", "REGION_HEAD", "VERIFIER"})
    void thoseWhoConveneCallAMeeting(OfficeKind kind) {
        when(plan(TODAY, "SETDA:SEKDA"), kind, "SETDA").expectEventsMatching(Matchers.matches(events -> {
            MeetingPlanned planned = (MeetingPlanned) ((EventMessage<?>) events.getFirst()).getPayload();
            assertThat(planned.startsAt()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
            assertThat(Means.vault().open(planned.title())).contains("Rakor");
            return true;
        }));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPD_HEAD", "CAMAT", "STAFF", "INSPEKTORAT", "ADMIN", "AUDITOR"})
    void nobodyElseCallsFreezesOrCancels(OfficeKind kind) {
        refused(when(plan(TODAY, "SETDA:SEKDA"), kind, "DPUPR"), HttpStatus.FORBIDDEN, "not-yours");
        refused(when(freeze(null), kind, "DPUPR", CALLED), HttpStatus.FORBIDDEN, "not-yours");
        refused(when(cancel(), kind, "DPUPR", CALLED), HttpStatus.FORBIDDEN, "not-yours");
    }

    @Test
    void aMeetingHasADayThatCanBeAndAChairThatThereIs() {
        invalid(when(plan(TODAY.plusYears(2), "SETDA:SEKDA"), OfficeKind.SEKDA, "SETDA"));
        invalid(when(plan(TODAY, "ATLANTIS:SEKDA"), OfficeKind.SEKDA, "SETDA"));
    }

    @Test
    void aBriefIsFrozenOnce() {
        when(freeze(null), OfficeKind.VERIFIER, "DISKOMINFO", CALLED).expectEvents(FROZEN);
        refused(
                when(freeze(null), OfficeKind.VERIFIER, "DISKOMINFO", CALLED, FROZEN),
                HttpStatus.CONFLICT,
                "brief-frozen");
        invalid(when(freeze(TODAY.plusDays(1)), OfficeKind.SEKDA, "SETDA", CALLED));
    }

    @Test
    void decisionsAndFollowUpsAreNumberedTogetherAndSealed() {
        var body = new AgreeFollowUp.Body("Perbaiki", "DLH", TODAY.plusDays(7), null);
        when(new AgreeFollowUp(ID, body), OfficeKind.SEKDA, "SETDA", CALLED, AGREED)
                .expectEventsMatching(Matchers.matches(events -> {
                    FollowUpAgreed agreed = (FollowUpAgreed) ((EventMessage<?>) events.getFirst()).getPayload();
                    assertThat(agreed.number()).isEqualTo(2);
                    assertThat(agreed.task().ciphertext()).doesNotContain("Perbaiki");
                    return true;
                }));
        invalid(when(
                new AgreeFollowUp(ID, new AgreeFollowUp.Body("x", "DLH", TODAY.minusDays(1), null)),
                OfficeKind.SEKDA,
                "SETDA",
                CALLED));
        invalid(when(
                new RecordDecision(ID, new RecordDecision.Body("x", "CMH-TIDAK-ADA")),
                OfficeKind.SEKDA,
                "SETDA",
                CALLED));
    }

    @Test
    void whatIsRestrictedIsNotDelegated() {
        var ordinary = new RecordDelegation.Body("WALIKOTA", "32.77.02", List.of("SAMPAH"), TODAY.plusDays(90));
        when(new RecordDelegation(ID, ordinary), OfficeKind.SEKDA, "SETDA", CALLED)
                .expectEvents(
                        new DelegationDecided(ID, 1, "WALIKOTA", "32.77.02", List.of("SAMPAH"), TODAY.plusDays(90)));
        var levy = new RecordDelegation.Body("WALIKOTA", "32.77.02", List.of("PUNGLI"), TODAY.plusDays(90));
        invalid(when(new RecordDelegation(ID, levy), OfficeKind.SEKDA, "SETDA", CALLED));
    }

    @Test
    void whoeverReportedAFollowUpDoesNotCloseIt() {
        MeetingEvent reported = new FollowUpReported(ID, 1, TEXT);
        CloseFollowUp close = new CloseFollowUp(ID, 1, new CloseFollowUp.Body(null, null));
        refused(when(close, OfficeKind.SEKDA, "SETDA", CALLED, AGREED, reported), HttpStatus.FORBIDDEN, "own-work");
        MeetingEvent returned = new FollowUpReturned(ID, 1, TEXT);
        invalid(when(
                new CloseFollowUp(ID, 1, new CloseFollowUp.Body(null, null)),
                OfficeKind.SEKDA,
                "SETDA",
                CALLED,
                AGREED));
        refused(
                when(
                        new ReturnFollowUp(ID, 1, new ReturnFollowUp.Body("Belum")),
                        OfficeKind.SEKDA,
                        "SETDA",
                        CALLED,
                        AGREED,
                        reported,
                        returned),
                HttpStatus.CONFLICT,
                "follow-up-state");
    }

    @Test
    void onlyTheChairClosesTheMinutesAndAfterThatNothingIsMinuted() {
        CloseMinutes close = new CloseMinutes(ID, new CloseMinutes.Body(null, null));
        refused(when(close, OfficeKind.VERIFIER, "DISKOMINFO", CALLED), HttpStatus.FORBIDDEN, "not-yours");
        when(close, OfficeKind.SEKDA, "SETDA", CALLED).expectEvents(CLOSED);
        List<MeetingCommand> late = List.of(
                close,
                freeze(null),
                cancel(),
                new RequireOpenMinutes(ID),
                new RecordDecision(ID, new RecordDecision.Body("x", null)),
                new RecordDispatch(ID, new RecordDispatch.Body("CMH-2026-000001", "DLH", null), 4),
                new AgreeFollowUp(ID, new AgreeFollowUp.Body("x", "DLH", TODAY, null)));
        late.forEach(command -> refused(
                when(command, OfficeKind.SEKDA, "SETDA", CALLED, CLOSED), HttpStatus.CONFLICT, "minutes-closed"));
        when(
                        new ReportFollowUp(ID, 1, new ReportFollowUp.Body("Beres")),
                        OfficeKind.OPD_HEAD,
                        "DPUPR",
                        CALLED,
                        AGREED,
                        CLOSED)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoCameIsSaidOfThoseWhoWereAskedToCome() {
        List<String> here = List.of("SETDA:SEKDA", "DPUPR:OPD_HEAD");
        CloseMinutes close = new CloseMinutes(ID, new CloseMinutes.Body(null, here));
        when(close, OfficeKind.SEKDA, "SETDA", CALLED).expectEvents(new MinutesClosed(ID, null, here));
        invalid(when(
                new CloseMinutes(ID, new CloseMinutes.Body(null, List.of("DLH:OPD_HEAD"))),
                OfficeKind.SEKDA,
                "SETDA",
                CALLED));
    }

    private static PlanMeeting plan(LocalDate day, String chair) {
        return new PlanMeeting(
                UUID.randomUUID().toString(),
                new PlanMeeting.Body("Rakor", day, LocalTime.of(9, 0), "Setda", chair, List.of("DPUPR:OPD_HEAD")));
    }

    private static FreezeBrief freeze(@Nullable LocalDate since) {
        return new FreezeBrief(ID, new FreezeBrief.Body(since));
    }

    private static CancelMeeting cancel() {
        return new CancelMeeting(ID, new CancelMeeting.Body("Ditunda"));
    }

    private static void invalid(ResultValidator<Meeting> result) {
        result.expectNoEvents().expectException(InvalidInput.class);
    }

    private static void refused(ResultValidator<Meeting> result, HttpStatus status, String code) {
        result.expectNoEvents().expectException(Matchers.<Refused>matches(refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
            return true;
        }));
    }

    private static ResultValidator<Meeting> when(
            MeetingCommand command, OfficeKind kind, String unit, MeetingEvent... before) {
        OfficeHeld office = new OfficeHeld(unit + ":" + kind, kind, unit, Tier.OPD);
        Caller caller =
                new Caller(Actor.officer("demo-seseorang", List.of(office)), Channel.API, "c", null, null, false, null);
        if (!Means.vault().has(MeetingEvent.keyOf(ID)) && !(command instanceof PlanMeeting)) {
            Means.vault().createKeys(MeetingEvent.keyOf(ID));
        }
        EmbeddedEventStore issues = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        List<EventMessage<?>> told = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            told.add(new GenericDomainEventMessage<>("meeting", ID, i, before[i])
                    .andMetaData(Map.of(EventMetadata.ACTOR, "demo-seseorang")));
        }
        return new AggregateTestFixture<>(Meeting.class)
                .registerInjectableResource(
                        new MeetingMeans(issues, Charts.of("cimahi"), Means.vault(), Clock.fixed(NOW, ZoneOffset.UTC)))
                .given(told)
                .when(new GenericCommandMessage<>(
                        new GenericMessage<>(command, Map.of(Caller.METADATA, caller)), command.route()));
    }
}
