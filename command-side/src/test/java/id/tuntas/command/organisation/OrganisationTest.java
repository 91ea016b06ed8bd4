package id.tuntas.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {
    private static final String REGION = "32.77";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private final AggregateTestFixture<Organisation> organisation = new AggregateTestFixture<>(Organisation.class);

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void aPackEntersHistoryOnce(String name) {
        RegionPack pack = new RegionPack(new PackFiles(name));
        List<OrganisationEvent> facts = new ArrayList<>(pack.facts());
        facts.addAll(pack.demoOfficeholders(LocalDate.of(2026, 1, 1)));
        organisation
                .givenNoPriorActivity()
                .when(new LoadRegionPack(pack.region(), facts))
                .expectEvents(facts.toArray());
        new AggregateTestFixture<>(Organisation.class)
                .given(facts)
                .when(new LoadRegionPack(pack.region(), facts))
                .expectNoEvents();
    }

    @Test
    void aUnitsIdentityOutlivesItsName() {
        UnitRenamed renamed = new UnitRenamed(REGION, "BAPPERIDA", "Badan Perencanaan dan Riset");
        organisation
                .given(cimahi())
                .when(load("BAPPERIDA", "Badan Perencanaan dan Riset"))
                .expectEvents(renamed);
        new AggregateTestFixture<>(Organisation.class)
                .given(cimahi())
                .andGiven(renamed)
                .when(load("BAPPERIDA", "Badan Perencanaan dan Riset"))
                .expectNoEvents();
    }

    @Test
    void theChartCallsARenamedUnitByItsNewName() {
        Chart chart = new Chart();
        cimahi().forEach(fact -> chart.evolve(fact, "system"));
        chart.evolve(new UnitRenamed(REGION, "DLH", "Dinas Hijau"), "system");
        assertThat(chart.unit("DLH").orElseThrow().name()).isEqualTo("Dinas Hijau");
        assertThat(chart.unit("DLH").orElseThrow().parent()).isEqualTo("SETDA");
    }

    @Test
    void newTermsOfACategoryAreRecorded() {
        CategoryDefined was = cimahi().stream()
                .filter(CategoryDefined.class::isInstance)
                .map(CategoryDefined.class::cast)
                .filter(category -> category.category().equals("PJU"))
                .findFirst()
                .orElseThrow();
        CategoryDefined is = new CategoryDefined(
                REGION, "PJU", was.name(), was.firstTier(), "DPUPR", true, was.confidentiality(), false, false, null);
        organisation
                .given(cimahi())
                .when(new LoadRegionPack(REGION, List.of(is)))
                .expectEvents(is);
    }

    @Test
    void isRecordedAsTheProgramsOwnDoing() {
        organisation
                .givenNoPriorActivity()
                .when(new LoadRegionPack(REGION, cimahi()))
                .expectEventsMatching(Matchers.<List<EventMessage<?>>>matches(events -> {
                    assertThat(events).extracting(EventMessage::getMetaData).allSatisfy(told -> {
                        assertThat(told).containsEntry(EventMetadata.ACTOR, EventMetadata.SYSTEM);
                        assertThat(told).containsEntry(EventMetadata.CHANNEL, "SYSTEM");
                        assertThat(Base64.getDecoder().decode(String.valueOf(told.get(EventMetadata.NONCE))))
                                .hasSize(16);
                    });
                    return true;
                }));
    }

    @Test
    void whoWorksInAUnitIsWhoHoldsAnOfficeWithCasework() {
        Chart chart = Charts.of("cimahi").now();
        assertThat(chart.worksIn("demo-dpupr-staf", "DPUPR", DAY)).isTrue();
        assertThat(chart.worksIn("demo-dpupr-staf", "DLH", DAY)).isFalse();
        assertThat(chart.worksIn("demo-admin", "DISKOMINFO", DAY)).isFalse();
        assertThat(chart.worksIn("demo-verifikator", "DISKOMINFO", DAY)).isFalse();
        assertThat(chart.worksIn("demo-auditor", "INSPEKTORAT", DAY)).isFalse();
    }

    @Test
    void whoLeftAnOfficeWorksThereNoMore() {
        Chart chart = new Chart();
        cimahi().forEach(fact -> chart.evolve(fact, "system"));
        chart.evolve(
                new OfficeholderAppointed(
                        REGION,
                        "DLH:STAFF",
                        "budi",
                        id.tuntas.events.organisation.ActingKind.PLT,
                        LocalDate.of(2026, 1, 1),
                        null),
                "system");
        assertThat(chart.worksIn("budi", "DLH", DAY)).isTrue();
        chart.evolve(new OfficeholderReleased(REGION, "DLH:STAFF", "budi", LocalDate.of(2026, 6, 30)), "system");
        assertThat(chart.worksIn("budi", "DLH", DAY)).isFalse();
        assertThat(chart.worksIn("budi", "DLH", LocalDate.of(2026, 6, 29)))
                .as("the day before")
                .isTrue();
    }

    private static LoadRegionPack load(String unit, String name) {
        return new LoadRegionPack(
                REGION,
                cimahi().stream()
                        .map(fact -> fact instanceof UnitEstablished was
                                        && was.unit().equals(unit)
                                ? new UnitEstablished(
                                        REGION, unit, was.kind(), name, was.parent(), was.lat(), was.lng())
                                : fact)
                        .toList());
    }

    private static List<OrganisationEvent> cimahi() {
        return new RegionPack(new PackFiles("cimahi")).facts();
    }
}
