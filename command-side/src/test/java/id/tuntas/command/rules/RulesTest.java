package id.tuntas.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.time.Clock;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class RulesTest {
    /** 18.00 UTC is already the next day in Cimahi. */
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static final String TODAY = "2026-11-21";
    private static final String YESTERDAY = "2026-11-20";

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void aPackEntersHistoryOnce(String name) {
        RulePack pack = Books.pack(name);
        LoadRulePack load = new LoadRulePack(pack.history(), pack.facts());
        new AggregateTestFixture<>(Rules.class)
                .givenNoPriorActivity()
                .when(load)
                .expectEvents(pack.facts().toArray())
                .expectEventsMatching(by(EventMetadata.SYSTEM, null));
        given(byPack(pack.facts())).when(load).expectNoEvents();
    }

    @Test
    void aPackWithANewVersionEntersHistory() {
        var known = Books.policy("2026-1", TODAY);
        var next = Books.policy("2027-1", "2027-01-01");
        given(byPack(List.of(Books.calendar("1", TODAY), known)))
                .when(new LoadRulePack(Books.pack("cimahi").history(), List.of(Books.calendar("1", TODAY), next)))
                .expectEvents(next);
    }

    @Test
    void aPackNeverOverrulesWhatAnAdministratorAdopted() {
        var nextPolicy = Books.policy("pack-2", TODAY);
        var nextCalendar = Books.calendar("pack-2", TODAY);
        var load = new LoadRulePack(Books.pack("cimahi").history(), List.of(nextCalendar, nextPolicy));
        given(byAdministrator(Books.policy("own", TODAY))).when(load).expectEvents(nextCalendar);
        given(byAdministrator(Books.calendar("own", TODAY))).when(load).expectEvents(nextPolicy);
    }

    @ParameterizedTest
    @ValueSource(strings = {TODAY, "2027-01-01"})
    void anAdministratorAdoptsForTodayOrALaterDay(String from) {
        var policy = Books.policy("own", from);
        var calendar = Books.calendar("own", from);
        adopted(new AdoptPolicy(policy), policy, 2);
        adopted(new AdoptCalendar(calendar), calendar, 2);
    }

    private static void adopted(Adopt command, ClockRuleEvent event, long version) {
        when(command, admin(null))
                .expectEvents(event)
                .expectEventsMatching(by("demo-admin", "DISKOMINFO:ADMIN"))
                .expectResultMessagePayloadMatching(Matchers.matches(outcome -> {
                    assertThat(outcome)
                            .isEqualTo(new id.tuntas.command.door.Outcome("32.77:rules", version, event.version()));
                    return true;
                }));
    }

    @Test
    void whatHasPassedIsNotChanged() {
        refusedAsInvalid(new AdoptPolicy(Books.policy("own", YESTERDAY)));
        refusedAsInvalid(new AdoptCalendar(Books.calendar("own", YESTERDAY)));
    }

    private static void refusedAsInvalid(Adopt command) {
        when(command, admin(null)).expectNoEvents().expectException(Matchers.<InvalidInput>matches(invalid -> {
            assertThat(invalid.field()).isEqualTo("validFrom");
            assertThat(invalid.code()).isEqualTo("date-in-past");
            return true;
        }));
    }

    @Test
    void aVersionIsAdoptedOnce() {
        refused(new AdoptPolicy(Books.policy("2026-1", TODAY)), admin(null), HttpStatus.CONFLICT, "version-taken");
        refused(
                new AdoptCalendar(Books.calendar("2026-09-15", TODAY)),
                admin(null),
                HttpStatus.CONFLICT,
                "version-taken");
    }

    @Test
    void whoeverSawAnOlderVersionIsToldSo() {
        refused(new AdoptPolicy(Books.policy("own", TODAY)), admin(0L), HttpStatus.PRECONDITION_FAILED, "rules-stale");
        when(new AdoptPolicy(Books.policy("own", TODAY)), admin(1L)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(value = OfficeKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void nobodyButAnAdministratorAdopts(OfficeKind kind) {
        Caller other = caller(kind, null);
        refused(new AdoptPolicy(Books.policy("own", TODAY)), other, HttpStatus.FORBIDDEN, "not-yours");
        refused(new AdoptCalendar(Books.calendar("own", TODAY)), other, HttpStatus.FORBIDDEN, "not-yours");
    }

    private static void refused(Adopt command, Caller caller, HttpStatus status, String code) {
        when(command, caller).expectNoEvents().expectException(Matchers.<Refused>matches(refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
            return true;
        }));
    }

    private static ResultValidator<Rules> when(Adopt command, Caller caller) {
        return given(byPack(Books.pack("cimahi").facts()))
                .when(new GenericCommandMessage<>(
                        new GenericMessage<>(command, Map.of(Caller.METADATA, caller)), command.route()));
    }

    private static org.axonframework.test.aggregate.TestExecutor<Rules> given(List<? extends Object> events) {
        return new AggregateTestFixture<>(Rules.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC))
                .given(events);
    }

    private static List<Object> byPack(List<ClockRuleEvent> events) {
        List<Object> told = new ArrayList<>();
        events.forEach(event -> told.add(told(event, EventMetadata.SYSTEM)));
        return told;
    }

    private static List<Object> byAdministrator(ClockRuleEvent event) {
        return List.of(told(event, "demo-admin"));
    }

    private static EventMessage<?> told(ClockRuleEvent event, String actor) {
        return GenericEventMessage.asEventMessage(event).withMetaData(Map.of(EventMetadata.ACTOR, actor));
    }

    private static org.hamcrest.Matcher<List<? super EventMessage<?>>> by(String actor, @Nullable String office) {
        return Matchers.matches(events -> {
            assertThat(events)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(((EventMessage<?>) event).getMetaData())
                            .containsEntry(EventMetadata.ACTOR, actor)
                            .containsKey(EventMetadata.NONCE)
                            .satisfies(told ->
                                    assertThat(told.get(EventMetadata.OFFICE)).isEqualTo(office)));
            return true;
        });
    }

    private static Caller admin(@Nullable Long ifMatch) {
        return caller(OfficeKind.ADMIN, ifMatch);
    }

    private static Caller caller(OfficeKind kind, @Nullable Long ifMatch) {
        OfficeHeld office = new OfficeHeld("DISKOMINFO:" + kind, kind, "DISKOMINFO", Tier.OPD);
        return new Caller(
                Actor.officer("demo-admin", List.of(office)), Channel.API, "correlation", ifMatch, null, false, null);
    }
}
