package id.tuntas.command.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.survey.ElementAnswers;
import id.tuntas.events.survey.GradeScale;
import id.tuntas.events.survey.SurveyElement;
import id.tuntas.events.survey.SurveyEvent;
import id.tuntas.events.survey.SurveyEvent.SurveyImported;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class SurveyTest {
    @ParameterizedTest
    @EnumSource(names = {"OPD_HEAD", "LIAISON", "VERIFIER"})
    void aUnitsHeadOrLiaisonAndTheAdminDeskImport(OfficeKind kind) {
        when(survey("a", null), kind, "DPUPR", null).expectEvents(survey("a", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "ADMIN", "AUDITOR"})
    void nobodyElseOfTheUnitDoes(OfficeKind kind) {
        refused(when(survey("a", null), kind, "DPUPR", null), HttpStatus.FORBIDDEN, "not-yours");
    }

    @Test
    void anotherUnitsHeadDoesNotAndTheAdminDeskDoes() {
        refused(when(survey("a", null), OfficeKind.OPD_HEAD, "DLH", null), HttpStatus.FORBIDDEN, "not-yours");
        when(survey("a", null), OfficeKind.VERIFIER, "DISKOMINFO", null).expectEvents(survey("a", null));
    }

    @Test
    void theSameFileTwiceStoresNothingNew() {
        when(survey("a", null), OfficeKind.OPD_HEAD, "DPUPR", null, survey("a", null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void otherAnswersOrAnotherPublishedFigureTakeThePlaceOfTheFirst() {
        when(survey("b", null), OfficeKind.OPD_HEAD, "DPUPR", null, survey("a", null))
                .expectEvents(survey("b", null));
        when(survey("a", "90.56"), OfficeKind.OPD_HEAD, "DPUPR", null, survey("a", null))
                .expectEvents(survey("a", "90.56"));
    }

    @Test
    void whoeverSawAnOlderOneIsRefused() {
        refused(
                when(survey("c", null), OfficeKind.OPD_HEAD, "DPUPR", 0L, survey("a", null), survey("b", null)),
                HttpStatus.PRECONDITION_FAILED,
                "survey-stale");
        when(survey("c", null), OfficeKind.OPD_HEAD, "DPUPR", 1L, survey("a", null), survey("b", null))
                .expectEvents(survey("c", null));
    }

    private static void refused(ResultValidator<Survey> result, HttpStatus status, String code) {
        result.expectNoEvents().expectException(Matchers.<Refused>matches(refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
            return true;
        }));
    }

    private static ResultValidator<Survey> when(
            SurveyImported fact, OfficeKind kind, String unit, @Nullable Long seen, SurveyImported... before) {
        OfficeHeld office = new OfficeHeld(unit + ":" + kind, kind, unit, Tier.OPD);
        Caller caller =
                new Caller(Actor.officer("demo-seseorang", List.of(office)), Channel.API, "c", seen, null, false, null);
        ImportSurvey command = new ImportSurvey(fact);
        return new AggregateTestFixture<>(Survey.class)
                .given(Arrays.asList((Object[]) before))
                .when(new GenericCommandMessage<>(
                        new GenericMessage<>(command, Map.of(Caller.METADATA, caller)), command.route()));
    }

    private static SurveyImported survey(String file, @Nullable String published) {
        return new SurveyImported(
                SurveyEvent.idOf("DPUPR", "2026-S1"),
                "DPUPR",
                "2026-S1",
                4,
                Arrays.stream(SurveyElement.values())
                        .map(element -> new ElementAnswers(element, 1, 1, 1, 1))
                        .toList(),
                new GradeScale("PermenPANRB 14/2017", List.of(new GradeScale.Grade("D", BigDecimal.valueOf(25)))),
                file,
                published == null ? null : new BigDecimal(published));
    }
}
