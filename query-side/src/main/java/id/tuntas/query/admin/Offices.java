package id.tuntas.query.admin;

import id.tuntas.query.organisation.Directory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices with those who hold them, and the accounts there are. */
@Component
class Offices {
    private static final int SHOWN_MAX = 300;
    private static final int ACCOUNTS_MAX = 5_000;
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

    /**
     * Somebody in office, now or on days ahead.
     *
     * @param lastDay null while no end is known
     */
    record Holder(String account, LocalDate from, @Nullable LocalDate lastDay) {}

    record Office(String code, String title, List<Holder> holders) {}

    private final JdbcClient db;
    private final Directory directory;

    Offices(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /** Offices that are held; with words given, all whose titles hold them. */
    List<Office> list(String words) {
        boolean all = !words.isBlank();
        Map<String, Office> offices = new LinkedHashMap<>();
        db.sql("""
                        SELECT office.office, office.title, holder.account, holder.held_from, holder.held_before
                        FROM organisation_office office
                        LEFT JOIN organisation_holder holder ON holder.office = office.office
                            AND (holder.held_before IS NULL OR holder.held_before > :today)
                        WHERE office.closed_from IS NULL
                            AND ((:all = TRUE AND LOWER(office.title) LIKE :words ESCAPE '!')
                                OR (:all = FALSE AND holder.account IS NOT NULL))
                        ORDER BY office.title, office.office, holder.account
                        FETCH FIRST :max ROWS ONLY""")
                .param("all", all)
                .param("today", directory.today())
                .param("max", SHOWN_MAX)
                .param("words", all ? like(words) : "")
                .query(row -> {
                    String title = row.getString(2);
                    Office office = offices.computeIfAbsent(
                            row.getString(1), code -> new Office(code, title, new ArrayList<>()));
                    if (row.getString(3) != null) {
                        LocalDate before = row.getObject(5, LocalDate.class);
                        office.holders()
                                .add(new Holder(
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class),
                                        before == null ? null : before.minusDays(1)));
                    }
                });
        return List.copyOf(offices.values());
    }

    Optional<Office> find(String code) {
        return db.sql("SELECT office, title FROM organisation_office WHERE office = ? AND closed_from IS NULL")
                .param(code)
                .query((row, n) -> new Office(row.getString(1), row.getString(2), List.of()))
                .optional();
    }

    List<String> accounts() {
        return db.sql("SELECT name FROM account ORDER BY name FETCH FIRST " + ACCOUNTS_MAX + " ROWS ONLY")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Waits up to two seconds until the organisation is shown as this version left it. */
    void await(long version) {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            while (shown() < version && System.nanoTime() < end) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long shown() {
        return db.sql("SELECT version FROM organisation_region")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private static String like(String words) {
        String literal = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + literal + "%";
    }
}
