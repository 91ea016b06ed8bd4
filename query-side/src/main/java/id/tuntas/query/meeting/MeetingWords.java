package id.tuntas.query.meeting;

import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.organisation.Directory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What offices, units and categories are called on the pages of meetings. */
@Component
class MeetingWords {
    private static final List<String> LEADING = Arrays.stream(OfficeKind.values())
            .filter(kind -> kind.leads() && kind != OfficeKind.LIAISON)
            .map(Enum::name)
            .toList();
    private static final List<String> CHAIRS = List.of(OfficeKind.SEKDA.name(), OfficeKind.REGION_HEAD.name());

    private final JdbcClient db;
    private final Directory directory;

    MeetingWords(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /** The offices of heads that can be asked to come, by code, in the order of the region's units. */
    Map<String, String> choices() {
        return offices(LEADING);
    }

    /** The offices that chair as a rule, the Sekda's first. */
    Map<String, String> chairs() {
        Map<String, String> titles = new LinkedHashMap<>();
        CHAIRS.forEach(kind -> titles.putAll(offices(List.of(kind))));
        return titles;
    }

    private Map<String, String> offices(List<String> kinds) {
        Map<String, String> titles = new LinkedHashMap<>();
        db.sql("SELECT office.office, office.title FROM organisation_office office JOIN organisation_unit unit"
                        + " ON unit.unit = office.unit WHERE office.kind IN (:kinds) AND unit.closed_from IS NULL"
                        + " ORDER BY unit.place, office.office")
                .param("kinds", kinds)
                .query(row -> {
                    titles.put(row.getString(1), row.getString(2));
                });
        return titles;
    }

    public String office(String code) {
        return directory.officeTitle(code);
    }

    public String unit(@Nullable String code) {
        return directory.unitName(code);
    }

    public Map<String, String> units() {
        return directory.unitNames();
    }

    public Map<String, String> openUnits() {
        return directory.openUnitNames();
    }

    public Map<String, String> categories() {
        return directory.categoryNames();
    }

    /** Days since a day has passed, 0 when it has not. */
    public long late(@Nullable LocalDate due) {
        return due == null ? 0 : Math.max(ChronoUnit.DAYS.between(due, directory.today()), 0);
    }
}
