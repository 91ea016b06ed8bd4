package id.tuntas.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every bundled pack must say, lest an issue find nobody. */
class RegionPackTest {
    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void establishesTheRegionFirst(String pack) {
        assertThat(facts(pack).getFirst()).isInstanceOfSatisfying(RegionEstablished.class, region -> {
            assertThat(region.region()).matches("\\d\\d\\.\\d\\d");
            assertThat(ZoneId.of(region.zone()).getId()).startsWith("Asia/");
            assertThat(region.ticketPrefix()).matches("[A-Z]{3}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void theUnitsAreOneTreeUnderTheHeadOfTheRegion(String pack) {
        Map<String, UnitEstablished> units = units(pack);
        assertThat(units.values())
                .filteredOn(unit -> unit.parent() == null)
                .singleElement()
                .matches(head -> head.kind() == UnitKind.REGION_HEAD);
        assertThat(units.values()).filteredOn(unit -> unit.parent() != null).allSatisfy(unit -> {
            UnitEstablished parent = Objects.requireNonNull(units.get(unit.parent()), unit.unit());
            assertThat(parent.kind().tier().isAbove(unit.kind().tier()))
                    .as(unit.unit())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void everyVillageLiesInItsKecamatan(String pack) {
        assertThat(units(pack).values())
                .filteredOn(unit -> unit.kind().tier() == Tier.VILLAGE)
                .isNotEmpty()
                .allSatisfy(village -> assertThat(village.unit()).startsWith(village.parent() + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void hasExactlyOneSekretariatAndOneInspektorat(String pack) {
        assertThat(units(pack).values())
                .filteredOn(unit -> unit.kind() == UnitKind.SEKRETARIAT)
                .hasSize(1);
        assertThat(units(pack).values())
                .filteredOn(unit -> unit.kind() == UnitKind.INSPEKTORAT)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void everyUnitIsFoundBeforeItsChildrenAndOffices(String pack) {
        List<OrganisationEvent> facts = facts(pack);
        Map<String, Integer> places = facts.stream()
                .filter(UnitEstablished.class::isInstance)
                .collect(Collectors.toMap(fact -> ((UnitEstablished) fact).unit(), facts::indexOf));
        for (OrganisationEvent fact : facts) {
            if (fact instanceof UnitEstablished unit && unit.parent() != null) {
                assertThat(places.get(unit.parent())).isLessThan(facts.indexOf(unit));
            }
            if (fact instanceof OfficeEstablished office) {
                assertThat(places.get(office.unit())).isLessThan(facts.indexOf(office));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void everyUnitHasAnOfficeThatDecides(String pack) {
        assertThat(units(pack).keySet())
                .allSatisfy(unit -> assertThat(offices(pack).values())
                        .as(unit)
                        .anyMatch(office ->
                                office.unit().equals(unit) && office.kind().leads()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void everyCategorysUnitAndBodyExist(String pack) {
        Map<String, UnitEstablished> units = units(pack);
        List<String> bodies = all(pack, ExternalBodyListed.class).stream()
                .map(ExternalBodyListed::body)
                .toList();
        assertThat(all(pack, CategoryDefined.class)).isNotEmpty().allSatisfy(category -> {
            if (category.unit() != null) {
                assertThat(units).containsKey(category.unit());
            }
            if (category.externalBody() != null) {
                assertThat(bodies).contains(category.externalBody());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void aRestrictedCategorySkipsTheLadderAndHasAUnit(String pack) {
        assertThat(all(pack, CategoryDefined.class))
                .filteredOn(category -> category.confidentiality().isRestricted())
                .extracting(CategoryDefined::category)
                .containsExactlyInAnyOrder("PPA", "PUNGLI", "GRATIFIKASI", "KORUPSI", "DISIPLIN");
        assertThat(all(pack, CategoryDefined.class))
                .filteredOn(category -> category.confidentiality().isRestricted())
                .allMatch(category -> category.firstTier() == Tier.OPD && category.unit() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void theDemosOfficesExist(String pack) {
        List<OrganisationEvent> appointments = pack(pack).demoOfficeholders(LocalDate.of(2026, 1, 1));
        assertThat(appointments)
                .isNotEmpty()
                .allSatisfy(appointment ->
                        assertThat(offices(pack)).containsKey(((OfficeholderAppointed) appointment).office()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void titlesReadAsPeopleSayThem(String pack) {
        assertThat(offices(pack).values())
                .extracting(OfficeEstablished::title)
                .allSatisfy(title -> assertThat(title)
                        .isNotBlank()
                        .doesNotContain("{", "}")
                        .doesNotContainPattern("\\b(\\w+) \\1\\b")
                        .doesNotContain("Camat Kecamatan", "Lurah Kelurahan", "Kepala Sekretariat", "Kepala RSUD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void aRowForOneUnitWinsOverTheRowOfItsKind(String pack) {
        assertThat(title(pack, "SETWAN:OPD_HEAD")).isEqualTo("Sekretaris DPRD");
        assertThat(title(pack, "RSUD:OPD_HEAD")).startsWith("Direktur RSUD ");
        assertThat(title(pack, "BPBD:OPD_HEAD")).isEqualTo("Kepala Pelaksana Badan Penanggulangan Bencana Daerah");
        assertThat(title(pack, "DLH:OPD_HEAD")).isEqualTo("Kepala Dinas Lingkungan Hidup");
    }

    @Test
    void eachRegionHasItsOwnWords() {
        assertThat(title("tabanan", "51.02.08.2013:KADES")).isEqualTo("Perbekel Jatiluwih");
        assertThat(title("cimahi", "32.77.02.1005:LURAH")).isEqualTo("Lurah Padasuka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cimahi", "tabanan"})
    void saysNothingTwice(String pack) {
        assertThat(facts(pack)).doesNotHaveDuplicates();
        assertThat(all(pack, UnitEstablished.class))
                .extracting(UnitEstablished::unit)
                .doesNotHaveDuplicates();
        assertThat(all(pack, OfficeEstablished.class))
                .extracting(OfficeEstablished::office)
                .doesNotHaveDuplicates();
        assertThat(all(pack, CategoryDefined.class))
                .extracting(CategoryDefined::category)
                .doesNotHaveDuplicates();
        assertThat(all(pack, ExternalBodyListed.class))
                .extracting(ExternalBodyListed::body)
                .doesNotHaveDuplicates();
    }

    private static String title(String pack, String office) {
        return Objects.requireNonNull(offices(pack).get(office)).title();
    }

    private static Map<String, UnitEstablished> units(String pack) {
        return all(pack, UnitEstablished.class).stream()
                .collect(Collectors.toMap(UnitEstablished::unit, Function.identity()));
    }

    private static Map<String, OfficeEstablished> offices(String pack) {
        return all(pack, OfficeEstablished.class).stream()
                .collect(Collectors.toMap(OfficeEstablished::office, Function.identity()));
    }

    private static <T> List<T> all(String pack, Class<T> type) {
        return facts(pack).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<OrganisationEvent> facts(String pack) {
        return pack(pack).facts();
    }

    private static RegionPack pack(String pack) {
        return new RegionPack(new PackFiles(pack));
    }
}
