package id.tuntas.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class DraftRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "AUDITOR"})
    void whoeverSetsOrExaminesTheRulesTriesSomeForAnyDay(OfficeKind kind) {
        for (ClockRuleEvent draft : List.of(policy("uji-1"), calendar("uji-1"))) {
            when(draft, kind, List.of()).expectEvents(draft).expectEventsMatching(Matchers.matches(events -> {
                assertThat(events)
                        .singleElement()
                        .satisfies(event -> assertThat(((EventMessage<?>) event).getMetaData())
                                .containsEntry(EventMetadata.ACTOR, "demo-seseorang")
                                .containsEntry(EventMetadata.OFFICE, "DISKOMINFO:" + kind));
                return true;
            }));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OfficeKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "AUDITOR"})
    void nobodyElseDoes(OfficeKind kind) {
        refused(when(policy("uji-1"), kind, List.of()), HttpStatus.FORBIDDEN, "not-yours");
    }

    @Test
    void aNameMeansOneThing() {
        refused(when(policy("2026-1"), OfficeKind.ADMIN, List.of()), HttpStatus.CONFLICT, "version-taken");
        refused(
                when(policy("uji-1"), OfficeKind.ADMIN, List.of(policy("uji-1"))),
                HttpStatus.CONFLICT,
                "version-taken");
        when(calendar("uji-1"), OfficeKind.ADMIN, List.of(policy("uji-1"))).expectSuccessfulHandlerExecution();
    }

    /** Trying is not deciding: the pack's next version still enters. */
    @Test
    void aDraftDoesNotStopThePack() {
        ClockRuleEvent next = Books.policy("pack-2", "2027-01-01");
        new AggregateTestFixture<>(Rules.class)
                .given(history(List.of(policy("uji-1"), calendar("uji-1"))))
                .when(new LoadRulePack(Books.pack("cimahi").history(), List.of(next)))
                .expectEvents(next);
    }

    private static void refused(ResultValidator<Rules> result, HttpStatus status, String code) {
        result.expectNoEvents().expectException(Matchers.<Refused>matches(refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
            return true;
        }));
    }

    private static ResultValidator<Rules> when(
            ClockRuleEvent draft, OfficeKind kind, List<? extends ClockRuleEvent> before) {
        OfficeHeld office = new OfficeHeld("DISKOMINFO:" + kind, kind, "DISKOMINFO", Tier.OPD);
        Caller caller =
                new Caller(Actor.officer("demo-seseorang", List.of(office)), Channel.API, "c", null, null, false, null);
        DraftRules command = new DraftRules(draft);
        return new AggregateTestFixture<>(Rules.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC))
                .given(history(before))
                .when(new GenericCommandMessage<>(
                        new GenericMessage<>(command, Map.of(Caller.METADATA, caller)), command.route()));
    }

    private static List<Object> history(List<? extends ClockRuleEvent> more) {
        List<Object> told = new ArrayList<>();
        Books.pack("cimahi").facts().forEach(fact -> told.add(told(fact, EventMetadata.SYSTEM)));
        more.forEach(draft -> told.add(told(draft, "demo-seseorang")));
        return told;
    }

    private static EventMessage<?> told(ClockRuleEvent event, String actor) {
        return GenericEventMessage.asEventMessage(event).withMetaData(Map.of(EventMetadata.ACTOR, actor));
    }

    private static PolicyDrafted policy(String version) {
        return new PolicyDrafted("32.77", version, List.of(), LONG_AGO);
    }

    private static CalendarDrafted calendar(String version) {
        return new CalendarDrafted(
                "32.77", Books.calendar(version, "2026-11-21").facts(), LONG_AGO);
    }
}
