package id.tuntas.bench;

import static org.awaitility.Awaitility.await;

import id.tuntas.query.satisfaction.AllCells;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A region with so many issues in ten years, as rows such as the projections write: what is open is as much in a small
 * region as in a large one, what grows is the history behind it.
 */
final class Region {
    private static final long SECONDS = 10L * 365 * 24 * 3600;
    private static final int UNITS = 15;
    private static final int OPEN = 1_000;
    private static final int YEARS_OF_OPEN = 2;

    /** From the number of an issue everything about it follows; {@code r} is as good as chance. */
    private static final String ISSUES = """
            (SELECT n.i, 'B-' || CAST(n.i AS VARCHAR(20)) AS id, n.r,
                CAST(CURRENT_TIMESTAMP AS TIMESTAMP WITH TIME ZONE) - ({all} - n.i * {each}) * INTERVAL '1' SECOND AS filed_at,
                CASE WHEN n.i >= {since} AND MOD(n.r / 3375, {every}) = 0 THEN 1 ELSE 0 END AS open_now,
                u.code AS unit, p.code AS village, p.parent AS district, c.code AS category,
                MOD(n.r, 20000) + 60 AS minutes
             FROM bench_number n JOIN bench_unit u ON u.n = MOD(n.r, 15) JOIN bench_place p ON p.n = MOD(n.r / 15, 15)
             JOIN bench_matter c ON c.n = MOD(MOD(n.r, 15) + MOD(n.r / 225, 3), 20)) b""";

    private static final List<String> ROWS = List.of(
            "INSERT INTO issue (id, version, unit, restricted) SELECT id, 12, unit, FALSE FROM {issues}",
            "INSERT INTO issue_unit (unit, issue_id) SELECT unit, id FROM {issues}",
            "INSERT INTO issue_unit (unit, issue_id) SELECT village, id FROM {issues}",
            "INSERT INTO issue_unit (unit, issue_id) SELECT district, id FROM {issues}",
            """
            INSERT INTO opd_queue (id, version, title_key, title, category, restricted, status, status_before_question,
                village, district, unit, superior, action_unit, officer, filed_at, changed_at, due_at, owed_clocks)
            SELECT id, 12, 'none', 'none', category, FALSE, CASE WHEN open_now = 1 THEN 'IN_PROGRESS' ELSE 'CLOSED' END,
                'FILED', village, district, unit, 'SETDA', CASE WHEN open_now = 1 THEN unit END, 'staf', filed_at,
                filed_at, CASE WHEN open_now = 1 THEN filed_at + INTERVAL '20' DAY END,
                CASE WHEN open_now = 1 THEN 'SETTLE 1 WORKING_DAYS 2026-11-20T09:00:00Z' ELSE '' END FROM {issues}""",
            """
            INSERT INTO satisfaction_issue (id, version, unit, charged_unit, village, district, category, restricted,
                status, status_before_question, filed_at, round_from, response_restated, settle_restated, open_unit)
            SELECT id, 12, unit, unit, village, district, category, FALSE,
                CASE WHEN open_now = 1 THEN 'IN_PROGRESS' ELSE 'CLOSED' END, 'FILED', filed_at, filed_at, FALSE, FALSE,
                CASE WHEN open_now = 1 THEN unit END FROM {issues}""",
            """
            INSERT INTO satisfaction_fact (issue, number, kind, happened_at, unit, village, category, restricted,
                minutes, late, policy, restated)
            SELECT id, 0, 'RESPONSE', filed_at + (MOD(r, 5000) + 10) * INTERVAL '1' MINUTE, unit, village, category,
                FALSE, MOD(r, 5000) + 10, FALSE, '2026-1', FALSE FROM {issues}""",
            """
            INSERT INTO satisfaction_fact (issue, number, kind, happened_at, unit, village, category, restricted,
                minutes, late, policy, restated, solved, speed, conduct, handling)
            SELECT id, 1, 'ANSWERED', filed_at + minutes * INTERVAL '1' MINUTE, unit, village, category, FALSE, minutes,
                minutes > 15000, '2026-1', FALSE, CASE WHEN MOD(r / 31, 5) < 2 THEN TRUE END,
                CASE WHEN MOD(r / 31, 5) < 2 THEN 1 + MOD(r, 4) END, CASE WHEN MOD(r / 31, 5) < 2 THEN 3 END,
                CASE WHEN MOD(r / 31, 5) < 2 THEN 1 + MOD(r, 4) END FROM {issues} WHERE open_now = 0""",
            """
            INSERT INTO satisfaction_fact (issue, number, kind, happened_at, unit, other_unit, village, category,
                restricted, minutes)
            SELECT id, 2, 'TRANSFERRED', filed_at, unit, 'DLH', village, category, FALSE, 0 FROM {issues}
            WHERE MOD(i, 7) = 0""");

    private final Program program;
    private final JdbcTemplate db;

    Region(Program program) {
        this.program = program;
        this.db = program.part(JdbcTemplate.class);
    }

    void fill(long issues, String series) {
        await().until(() ->
                program.count("organisation_category") > UNITS && program.count("organisation_unit") > 2 * UNITS);
        db.execute("CREATE TABLE bench_number (i BIGINT NOT NULL PRIMARY KEY, r BIGINT NOT NULL)");
        db.execute("INSERT INTO bench_number (i, r) SELECT x, MOD(CAST(x AS BIGINT) * 48271 + 11, 2147483647) FROM "
                + series.formatted(issues - 1));
        table("bench_unit", "tier = 'OPD'", UNITS);
        table("bench_place", "tier = 'VILLAGE'", UNITS);
        db.execute("CREATE TABLE bench_matter AS SELECT ROW_NUMBER() OVER (ORDER BY place) - 1 AS n, category AS code"
                + " FROM organisation_category WHERE confidentiality = 'NONE'");
        long recent = issues * YEARS_OF_OPEN / 10;
        String all = ISSUES.replace("{all}", Long.toString(SECONDS))
                .replace("{each}", Long.toString(SECONDS / issues))
                .replace("{since}", Long.toString(issues - recent))
                .replace("{every}", Long.toString(recent / OPEN));
        ROWS.forEach(rows -> db.execute(rows.replace("{issues}", all)));
        LocalDate today = LocalDate.now(program.part(Clock.class).withZone(ZoneOffset.UTC));
        AllCells.sumUp(program::part, today.minusYears(11), today.plusWeeks(3));
    }

    private void table(String name, String which, int rows) {
        db.execute("CREATE TABLE " + name
                + " AS SELECT ROW_NUMBER() OVER (ORDER BY place) - 1 AS n, unit AS code, parent"
                + " FROM (SELECT * FROM organisation_unit WHERE " + which + " ORDER BY place LIMIT " + rows
                + ") picked");
    }
}
