package id.tuntas.query.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.query.organisation.Directory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adopted policies and calendars as they were adopted, and which of them is in force today. */
@Component
class AdoptedRules {
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

    /** Who adopted what and when; an account, or the program itself for a region pack's. */
    record Version(String version, LocalDate validFrom, Instant adoptedAt, String account, boolean inForce) {}

    record RuleRow(
            String code,
            String clock,
            @Nullable String issueClass,
            @Nullable String examination,
            @Nullable String category,
            @Nullable String unitKind,
            @Nullable String unit,
            int amount,
            String limitUnit,
            String legalBasis,
            LocalDate validFrom) {
        /** Whether it holds for everything of its clock. */
        @JsonIgnore
        public boolean isAlways() {
            return issueClass == null && examination == null && category == null && unitKind == null && unit == null;
        }
    }

    /** What a calendar says beside its days. */
    record Terms(String zone, boolean collectiveLeaveIsFree, int firstDecreedYear, int lastDecreedYear) {}

    record Day(LocalDate date, String kind, String name, String legalBasis) {}

    /** Office hours of a weekday; of the ordinary week when no period is named. */
    record Hours(
            @Nullable String period,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String weekday,
            String opens,
            String closes) {}

    private final JdbcClient db;
    private final Directory directory;
    private final Clock clock;

    AdoptedRules(JdbcClient db, Directory directory, Clock clock) {
        this.db = db;
        this.directory = directory;
        this.clock = clock;
    }

    List<Version> policies() {
        return versions("clock_policy");
    }

    List<Version> calendars() {
        return versions("clock_calendar");
    }

    /** The one with this name; without a name the one in force. */
    static Optional<Version> chosen(List<Version> versions, @Nullable String name) {
        return versions.stream()
                .filter(version ->
                        name == null ? version.inForce() : version.version().equals(name))
                .findFirst();
    }

    /** The latest adopted first. In force is the one that began last, as the commands have it. */
    private List<Version> versions(String table) {
        LocalDate today = today();
        List<Version> adopted = db.sql(
                        "SELECT version, valid_from, adopted_at, account FROM " + table + " ORDER BY place")
                .query((row, n) -> new Version(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        false))
                .list();
        Optional<Version> begun = adopted.stream()
                .filter(version -> !version.validFrom().isAfter(today))
                .reduce((one, other) -> other.validFrom().isBefore(one.validFrom()) ? one : other);
        Optional<Version> inForce = begun.or(() -> adopted.stream().min(Comparator.comparing(Version::validFrom)));
        return adopted.reversed().stream()
                .map(version -> inForce.filter(version::equals).isPresent()
                        ? new Version(
                                version.version(), version.validFrom(), version.adoptedAt(), version.account(), true)
                        : version)
                .toList();
    }

    /** The region's local day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.zone());
    }

    List<RuleRow> rules(String version) {
        return db.sql("SELECT * FROM clock_policy_rule WHERE version = ? ORDER BY place")
                .param(version)
                .query((row, n) -> rule(row))
                .list();
    }

    private static RuleRow rule(ResultSet row) throws SQLException {
        return new RuleRow(
                row.getString("code"),
                row.getString("clock"),
                row.getString("issue_class"),
                row.getString("examination"),
                row.getString("category"),
                row.getString("unit_kind"),
                row.getString("unit"),
                row.getInt("amount"),
                row.getString("limit_unit"),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class));
    }

    Terms terms(String version) {
        return db.sql("SELECT zone, collective_leave_is_free, first_decreed_year, last_decreed_year"
                        + " FROM clock_calendar WHERE version = ?")
                .param(version)
                .query((row, n) -> new Terms(row.getString(1), row.getBoolean(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    List<Day> days(String version) {
        return db.sql("SELECT free_on, kind, name, legal_basis FROM clock_calendar_day WHERE version = ?"
                        + " ORDER BY free_on, place")
                .param(version)
                .query((row, n) -> new Day(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    List<Hours> hours(String version) {
        return db.sql("SELECT period, held_from, held_until, weekday, opens, closes FROM clock_calendar_hours"
                        + " WHERE version = ? ORDER BY place")
                .param(version)
                .query((row, n) -> new Hours(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** Waits up to two seconds until what was adopted at this place in the history is shown. */
    void await(long place) {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            while (shown() < place && System.nanoTime() < end) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long shown() {
        return db.sql("SELECT COALESCE(MAX(place), -1) FROM"
                        + " (SELECT place FROM clock_policy UNION ALL SELECT place FROM clock_calendar) adopted")
                .query(Long.class)
                .single();
    }
}
