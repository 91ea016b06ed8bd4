package id.tuntas.command.organisation;

import id.tuntas.events.issue.Confidentiality;
import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What makes this installation Cimahi or Tabanan: codes, words, units, offices and categories, told as events. Adding a
 * region means adding a folder; no region's word or number stands in the code.
 */
@Component
class RegionPack {
    private final PackFiles files;

    RegionPack(PackFiles files) {
        this.files = files;
    }

    /** Kemendagri code of the region. */
    String region() {
        return files.region();
    }

    /** Everything the pack says of the organisation, each fact after those it builds on. */
    List<OrganisationEvent> facts() {
        String region = region();
        List<OrganisationEvent> facts = new ArrayList<>();
        facts.add(new RegionEstablished(
                region, files.property("name"), files.property("zone"), files.property("ticketPrefix")));
        new TreeMap<>(files.properties("word.")).forEach((term, word) -> facts.add(new WordChosen(region, term, word)));
        List<UnitEstablished> units = units(region);
        facts.addAll(units);
        facts.addAll(offices(region, units));
        files.rows("external-bodies.csv")
                .forEach(row -> facts.add(new ExternalBodyListed(region, row.get("code"), row.get("name"))));
        files.rows("categories.csv").forEach(row -> facts.add(category(region, row)));
        return facts;
    }

    /** The offices that the demo's accounts hold, from the given day on. */
    List<OrganisationEvent> demoOfficeholders(LocalDate from) {
        List<OrganisationEvent> appointments = new ArrayList<>();
        for (CSVRecord row : files.rows("demo-accounts.csv")) {
            appointments.add(new OfficeholderAppointed(
                    region(), row.get("office"), row.get("account"), ActingKind.DEFINITIVE, from, null));
        }
        return appointments;
    }

    private List<UnitEstablished> units(String region) {
        return files.rows("units.csv").stream()
                .map(row -> new UnitEstablished(
                        region,
                        row.get("code"),
                        UnitKind.valueOf(row.get("kind")),
                        row.get("name"),
                        orNull(row.get("parent")),
                        degrees(row.get("lat")),
                        degrees(row.get("lng"))))
                .toList();
    }

    /** A row names a kind of unit or a single unit; the single unit's row wins over that of its kind. */
    private List<OrganisationEvent> offices(String region, List<UnitEstablished> units) {
        TreeMap<String, OrganisationEvent> offices = new TreeMap<>();
        for (CSVRecord row : files.rows("offices.csv")) {
            OfficeKind kind = OfficeKind.valueOf(row.get("kind"));
            for (UnitEstablished unit : units) {
                String code = unit.unit() + ":" + kind;
                boolean byCode = row.get("holder").equals(unit.unit());
                boolean byKind = row.get("holder").equals(unit.kind().name());
                if (byCode || (byKind && !offices.containsKey(code))) {
                    offices.put(code, new OfficeEstablished(region, code, kind, unit.unit(), title(row, unit)));
                }
            }
        }
        return List.copyOf(offices.values());
    }

    private String title(CSVRecord office, UnitEstablished unit) {
        String kindWord = files.properties("word.").getOrDefault(unit.kind().name(), "") + " ";
        String bare = unit.name().startsWith(kindWord) ? unit.name().substring(kindWord.length()) : unit.name();
        return office.get("title").replace("{unit}", bare);
    }

    private static CategoryDefined category(String region, CSVRecord row) {
        String tier = row.get("first_tier");
        return new CategoryDefined(
                region,
                row.get("code"),
                row.get("name"),
                tier.equals("UNIT") ? Tier.OPD : Tier.valueOf(tier.toUpperCase(Locale.ROOT)),
                orNull(row.get("unit")),
                Boolean.parseBoolean(row.get("village_handles")),
                Confidentiality.valueOf(row.get("confidentiality")),
                Boolean.parseBoolean(row.get("emergency")),
                Boolean.parseBoolean(row.get("personal_data")),
                orNull(row.get("external_body")));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    private static @Nullable Double degrees(String cell) {
        return cell.isBlank() ? null : Double.valueOf(cell);
    }
}
