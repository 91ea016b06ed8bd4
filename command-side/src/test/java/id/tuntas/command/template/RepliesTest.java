package id.tuntas.command.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.issue.Means;
import id.tuntas.command.organisation.Charts;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.template.TemplateEvent;
import id.tuntas.events.template.TemplateEvent.ReplyTemplateWithdrawn;
import id.tuntas.events.template.TemplateEvent.ReplyTemplateWritten;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class RepliesTest {
    private static final String UNIT = "DPUPR";
    private static final String TEXT = "Aduan {nomor} kami kerjakan.";

    @ParameterizedTest
    @EnumSource(names = {"OPD_HEAD", "LIAISON"})
    void whoeverLeadsTheUnitWritesItsReplies(OfficeKind kind) {
        when(write(null, TEXT), kind, UNIT, List.of()).expectEventsMatching(Matchers.matches(events -> {
            EventMessage<?> event = (EventMessage<?>) events.getFirst();
            ReplyTemplateWritten written = (ReplyTemplateWritten) event.getPayload();
            assertThat(Means.vault().open(written.text())).contains(TEXT);
            assertThat(event.getMetaData()).containsEntry(EventMetadata.OFFICE, UNIT + ":" + kind);
            return true;
        }));
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "VERIFIER", "AUDITOR", "ADMIN"})
    void nobodyElseDoes(OfficeKind kind) {
        refused(when(write(null, TEXT), kind, UNIT, List.of()), HttpStatus.FORBIDDEN, "not-yours");
    }

    @Test
    void noHeadWritesForAnotherUnit() {
        refused(when(write(null, TEXT), OfficeKind.OPD_HEAD, "DLH", List.of()), HttpStatus.FORBIDDEN, "not-yours");
    }

    @Test
    void aPlaceThatNothingFillsIsRefused() {
        when(write(null, "Halo {nama}"), OfficeKind.OPD_HEAD, UNIT, List.of())
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void aUnitKeepsFiftyAndNoMore() {
        List<TemplateEvent> full = IntStream.range(0, Replies.TEMPLATES_MAX)
                .mapToObj(number -> written("t" + number))
                .toList();
        refused(when(write(null, TEXT), OfficeKind.OPD_HEAD, UNIT, full), HttpStatus.CONFLICT, "templates-full");
    }

    @Test
    void whatIsOfferedCanBeWithdrawnOnce() {
        WithdrawTemplate withdraw = new WithdrawTemplate(UNIT, "t1");
        when(withdraw, OfficeKind.OPD_HEAD, UNIT, List.of(written("t1")))
                .expectEvents(new ReplyTemplateWithdrawn(UNIT, "t1"));
        List<TemplateEvent> before = List.of(written("t1"), new ReplyTemplateWithdrawn(UNIT, "t1"));
        refused(when(withdraw, OfficeKind.OPD_HEAD, UNIT, before), HttpStatus.NOT_FOUND, "not-found");
        refused(when(write("t1", TEXT), OfficeKind.OPD_HEAD, UNIT, before), HttpStatus.NOT_FOUND, "not-found");
    }

    private static WriteTemplate write(@Nullable String template, String text) {
        return new WriteTemplate(UNIT, template, new WriteTemplate.Body("Dijadwalkan", text));
    }

    private static TemplateEvent written(String template) {
        Sealed sealed = new Sealed("reply-template:" + template, "c2FtcGxl");
        return new ReplyTemplateWritten(UNIT, template, sealed, sealed);
    }

    private static void refused(ResultValidator<Replies> result, HttpStatus status, String code) {
        result.expectNoEvents().expectException(Matchers.<Refused>matches(refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
            return true;
        }));
    }

    private static ResultValidator<Replies> when(
            TemplateCommand command, OfficeKind kind, String unit, List<TemplateEvent> before) {
        OfficeHeld office = new OfficeHeld(unit + ":" + kind, kind, unit, Tier.OPD);
        Caller caller =
                new Caller(Actor.officer("demo-seseorang", List.of(office)), Channel.API, "c", null, null, false, null);
        return new AggregateTestFixture<>(Replies.class)
                .registerInjectableResource(Charts.of("cimahi"))
                .registerInjectableResource(Means.vault())
                .given(before)
                .when(new GenericCommandMessage<>(
                        new GenericMessage<>(command, Map.of(Caller.METADATA, caller)), command.route()));
    }
}
