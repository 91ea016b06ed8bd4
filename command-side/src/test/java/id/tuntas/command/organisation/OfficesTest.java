package id.tuntas.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.InvalidLines;
import id.tuntas.command.door.Refused;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

/** What is decided about units, offices and who holds them. */
class OfficesTest {
    private static final String REGION = "32.77";
    private static final String TENGAH = "32.77.02";
    private static final String PADASUKA = "32.77.02.1005";

    /** Still the 21st in Greenwich, and the 22nd in Cimahi. */
    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Actor ADMIN = officer("demo-admin", OfficeKind.ADMIN, "DISKOMINFO");
    private static final Actor SEKDA = officer("demo-sekda", OfficeKind.SEKDA, "SETDA");
    private static final Actor INSPECTOR = officer("demo-inspektorat", OfficeKind.INSPEKTORAT, "INSPEKTORAT");
    private static final Actor HEAD = officer("demo-dpupr-kepala", OfficeKind.OPD_HEAD, "DPUPR");

    private final List<Object> given = new ArrayList<>();

    @Test
    void anAppointmentCountsWhenAnotherPersonConfirms() {
        given.addAll(region());
        given.add(proposed("DPUPR:STAFF", null, "demo-admin"));
        refused(ADMIN, new ConfirmAppointment(REGION, "p"), "second-person-needed");
        refused(HEAD, new ConfirmAppointment(REGION, "p"), "not-yours");
        refused(INSPECTOR, new ConfirmAppointment(REGION, "p"), "not-yours");
        when(SEKDA, new ConfirmAppointment(REGION, "p"))
                .expectEvents(
                        new AppointmentConfirmed(REGION, "p"),
                        new OfficeholderAppointed(
                                REGION,
                                "DPUPR:STAFF",
                                "budi",
                                ActingKind.PLH,
                                TODAY,
                                "800/1",
                                TODAY.plusDays(3),
                                "demo-admin",
                                "demo-sekda"));
    }

    @Test
    void nobodyConfirmsAnOwnProposalInAnotherOffice() {
        given.addAll(region());
        given.add(proposed("DPUPR:STAFF", null, "demo-admin"));
        Actor both = Actor.officer(
                "demo-admin",
                List.of(ADMIN.offices().getFirst(), SEKDA.offices().getFirst()));
        refused(both, new ConfirmAppointment(REGION, "p"), "second-person-needed");
    }

    @Test
    void theInspektoratConfirmsAuditorsAndNobodyElse() {
        given.addAll(region());
        given.add(proposed("INSPEKTORAT:AUDITOR", null, "demo-admin"));
        when(INSPECTOR, new ConfirmAppointment(REGION, "p")).expectSuccessfulHandlerExecution();
    }

    @Test
    void theFirstSecondPersonIsAppointedByOneAndTheEventSaysSo() {
        given.addAll(new RegionPack(new PackFiles("cimahi")).facts());
        given.add(new OfficeholderAppointed(
                REGION, "DISKOMINFO:ADMIN", "demo-admin", ActingKind.DEFINITIVE, TODAY, null));
        when(ADMIN, propose("SETDA:SEKDA", "budi", null))
                .expectEvents(new OfficeholderAppointed(
                        REGION, "SETDA:SEKDA", "budi", ActingKind.DEFINITIVE, TODAY, null, null, "demo-admin", null));
        when(ADMIN, propose("DPUPR:STAFF", "budi", null))
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.matches((List<?> events) -> events.getFirst() instanceof AppointmentProposed)));
    }

    @Test
    void aHandoverReleasesTheOneAndAppointsTheOtherOnTheSameDay() {
        given.addAll(region());
        given.add(proposed("DPUPR:OPD_HEAD", "demo-dpupr-kepala", "demo-admin"));
        when(SEKDA, new ConfirmAppointment(REGION, "p"))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.matches((List<?> events) -> events.get(1)
                        .equals(new OfficeholderReleased(REGION, "DPUPR:OPD_HEAD", "demo-dpupr-kepala", TODAY)))));
        Chart chart = chart();
        chart.evolve(new AppointmentConfirmed(REGION, "p"), "demo-sekda");
        assertThat(chart.handoversOn(TODAY.minusDays(1))).isEmpty();
        assertThat(chart.handoversOn(TODAY)).hasSize(1);
        chart.evolve(new WorkHandedOver(REGION, "p"), "system");
        assertThat(chart.handoversOn(TODAY)).isEmpty();
    }

    @Test
    void aPlhStandsBesideTheHolderOnExactlyTheDaysOfTheDecree() {
        given.addAll(region());
        Chart chart = chart();
        LocalDate first = LocalDate.of(2026, 12, 1);
        chart.evolve(
                new OfficeholderAppointed(
                        REGION, "DPUPR:OPD_HEAD", "budi", ActingKind.PLH, first, null, first.plusDays(1), "a", "b"),
                "b");
        assertThat(chart.worksIn("budi", "DPUPR", first.minusDays(1))).isFalse();
        assertThat(chart.worksIn("budi", "DPUPR", first)).isTrue();
        assertThat(chart.worksIn("budi", "DPUPR", first.plusDays(1))).isTrue();
        assertThat(chart.worksIn("budi", "DPUPR", first.plusDays(2))).isFalse();
        assertThat(chart.worksIn("demo-dpupr-kepala", "DPUPR", first)).isTrue();
        assertThat(chart.heldBy("budi", first)).extracting(OfficeHeld::code).containsExactly("DPUPR:OPD_HEAD");
    }

    @Test
    void aSplitNamesASuccessorForEachCategoryAndClosesTheOffices() {
        given.addAll(region());
        given.add(new UnitEstablished(REGION, "DLHK", UnitKind.OPD, "Dinas LHK", "SETDA", null, null));
        given.add(new UnitEstablished(REGION, "DKP", UnitKind.OPD, "Dinas Kebersihan", "SETDA", null, null));
        var split = new SplitUnit.Body(List.of("SAMPAH=DKP"), "DLHK", null, "Perda 1");
        when(ADMIN, new SplitUnit(REGION, "DLH", split))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.matches((List<?> events) -> {
                    assertThat(events.getFirst())
                            .isEqualTo(new UnitSplit(REGION, "DLH", Map.of("SAMPAH", "DKP"), "DLHK", TODAY, "Perda 1"));
                    assertThat(events.stream()
                                    .filter(CategoryDefined.class::isInstance)
                                    .map(CategoryDefined.class::cast)
                                    .map(category -> category.category() + " " + category.unit()))
                            .containsExactly("SAMPAH DKP", "POHON DLHK", "PENCEMARAN DLHK");
                    assertThat(events.stream()
                                    .filter(OfficeClosed.class::isInstance)
                                    .map(event -> ((OfficeClosed) event).office()))
                            .containsExactlyInAnyOrder("DLH:OPD_HEAD", "DLH:LIAISON", "DLH:STAFF");
                    return true;
                })));
        refused(HEAD, new SplitUnit(REGION, "DLH", split), "not-yours");
    }

    @Test
    void noRegionPackBringsBackWhatAnAdministratorHasEnded() {
        given.addAll(region());
        given.add(new UnitsMerged(REGION, List.of("DLH", "DISHUB"), "DPUPR", TODAY, null));
        Chart chart = chart();
        region().stream()
                .filter(CategoryDefined.class::isInstance)
                .forEach(category -> chart.evolve(chart.standing((CategoryDefined) category), "demo-admin"));
        given.clear();
        assertThat(region().stream().flatMap(fact -> chart.news(fact).stream())).isEmpty();
        assertThat(chart.standing("DLH", "SAMPAH").orElseThrow().code()).isEqualTo("DPUPR");
        assertThat(chart.category("SAMPAH").orElseThrow().unit()).isEqualTo("DPUPR");
    }

    @Test
    void theUnitsThatTheRegionNeedsAndTheLastAdministratorsStay() {
        given.addAll(region());
        var body = new CloseUnit.Body("DPUPR", null, null);
        refused(ADMIN, new CloseUnit(REGION, "SETDA", body), "unit-needed");
        refused(ADMIN, new CloseUnit(REGION, "DISKOMINFO", body), "last-administrator");
        refused(
                ADMIN,
                new ReleaseOfficeholder(REGION, "DISKOMINFO:ADMIN", "demo-admin", ReleaseOfficeholder.Body.NOW),
                "last-administrator");
    }

    @Test
    void aMatterIsDelegatedOneRungDownAndNoFurtherThanItWasDelegated() {
        given.addAll(region());
        var toCamat = delegation("WALIKOTA", TENGAH, "JALAN", TODAY.plusDays(10));
        invalid(delegation("WALIKOTA", PADASUKA, "JALAN", TODAY), "toUnit: not-the-next-rung");
        invalid(delegation("WALIKOTA", TENGAH, "PUNGLI", TODAY), "categories: never-delegated");
        invalid(delegation(TENGAH, PADASUKA, "JALAN", TODAY), "categories: not-delegated-to-giver");
        when(ADMIN, toCamat).expectSuccessfulHandlerExecution();
        given.add(new MatterDelegated(
                REGION, "d", "WALIKOTA", TENGAH, List.of("JALAN"), TODAY, TODAY.plusDays(10), "Perwal"));
        when(ADMIN, delegation(TENGAH, PADASUKA, "JALAN", TODAY.plusDays(10))).expectSuccessfulHandlerExecution();
        invalid(delegation(TENGAH, PADASUKA, "JALAN", TODAY.plusDays(11)), "categories: not-delegated-to-giver");
        assertThat(chart().isDelegated(TENGAH, "JALAN", TODAY.plusDays(10))).isTrue();
        assertThat(chart().isDelegated(TENGAH, "JALAN", TODAY.plusDays(11))).isFalse();
    }

    @Test
    void aTableIsTakenInWholeOrNotAtAll() {
        given.addAll(region());
        var unit = new ImportOffices.Line(
                2, Map.of("jenis", "unit", "unit", "UJI", "nama", "Dinas Uji", "jenis_unit", "OPD", "induk", "SETDA"));
        var office = new ImportOffices.Line(
                3, Map.of("jenis", "jabatan", "unit", "UJI", "nama", "Kepala Dinas Uji", "jabatan", "OPD_HEAD"));
        var stranger = new ImportOffices.Line(
                4, Map.of("jenis", "pejabat", "unit", "UJI", "jabatan", "OPD_HEAD", "akun", "nobody"));
        when(ADMIN, new ImportOffices(REGION, List.of(unit, office)))
                .expectEvents(
                        new UnitEstablished(REGION, "UJI", UnitKind.OPD, "Dinas Uji", "SETDA", null, null, TODAY, null),
                        new OfficeEstablished(REGION, "UJI:OPD_HEAD", OfficeKind.OPD_HEAD, "UJI", "Kepala Dinas Uji"));
        when(ADMIN, new ImportOffices(REGION, List.of(unit, office, stranger)))
                .expectException(Matchers.<InvalidLines>matches(faults -> {
                    assertThat(faults.lines())
                            .containsExactly(new InvalidLines.Line(4, "akun", "invalid.unknown-account"));
                    return true;
                }))
                .expectNoEvents();
    }

    private void invalid(OrganisationCommand command, String message) {
        when(ADMIN, command).expectException(InvalidInput.class).expectExceptionMessage(message);
    }

    private void refused(Actor actor, OrganisationCommand command, String code) {
        when(actor, command).expectException(Refused.class).expectExceptionMessage(code);
    }

    private ResultValidator<Organisation> when(Actor actor, OrganisationCommand command) {
        var fixture = new AggregateTestFixture<>(Organisation.class);
        fixture.registerInjectableResource(new OrganisationMeans(
                Clock.fixed(NOW, ZoneOffset.UTC),
                account -> Set.of("budi", "demo-dpupr-kepala").contains(account),
                Validation.buildDefaultValidatorFactory().getValidator()));
        var message = new GenericCommandMessage<>(new GenericMessage<>(command), command.route());
        Caller caller = Caller.internal(actor, Channel.DESK, "correlation", null);
        return fixture.given(given).when(message, Map.of(Caller.METADATA, caller));
    }

    private Chart chart() {
        Chart chart = new Chart();
        for (Object one : given) {
            if (one instanceof GenericEventMessage<?> told) {
                chart.evolve(
                        (OrganisationEvent) told.getPayload(),
                        String.valueOf(told.getMetaData().get(EventMetadata.ACTOR)));
            } else {
                chart.evolve((OrganisationEvent) one, EventMetadata.SYSTEM);
            }
        }
        return chart;
    }

    private static Object proposed(String office, @org.jspecify.annotations.Nullable String replaces, String by) {
        return new GenericEventMessage<>(
                new AppointmentProposed(
                        REGION, "p", office, "budi", ActingKind.PLH, TODAY, TODAY.plusDays(3), "800/1", replaces),
                Map.of(EventMetadata.ACTOR, by));
    }

    private static ProposeAppointment propose(
            String office, String account, @org.jspecify.annotations.Nullable LocalDate from) {
        return new ProposeAppointment(
                REGION, office, new ProposeAppointment.Body(account, null, from, null, null, null));
    }

    private static DelegateMatter delegation(String from, String to, String category, LocalDate last) {
        return new DelegateMatter(
                REGION, new DelegateMatter.Body(from, to, List.of(category), null, last, "Perwal 1/2026"));
    }

    private static Actor officer(String account, OfficeKind kind, String unit) {
        return Actor.officer(account, List.of(new OfficeHeld(unit + ":" + kind, kind, unit, Tier.OPD)));
    }

    private static List<OrganisationEvent> region() {
        RegionPack pack = new RegionPack(new PackFiles("cimahi"));
        List<OrganisationEvent> facts = new ArrayList<>(pack.facts());
        facts.addAll(pack.demoOfficeholders(LocalDate.of(2026, 1, 1)));
        return facts;
    }
}
