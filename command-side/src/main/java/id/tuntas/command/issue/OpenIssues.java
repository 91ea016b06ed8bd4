package id.tuntas.command.issue;

import id.tuntas.events.issue.Situation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An index of the issues that are not settled, by who has them, kept in the transaction of their events: so that nobody
 * has to read every history to find what a unit or an officer leaves behind.
 */
@Component
class OpenIssues {
    /** Issues read at once, however many there are. */
    static final int PAGE_MAX = 100;

    private final JdbcClient db;

    OpenIssues(JdbcClient db) {
        this.db = db;
    }

    /** Where an issue is; {@code settled} is also what has not been filed yet. */
    record Entry(
            String issueId,
            boolean settled,
            String unit,
            @Nullable String superior,
            @Nullable String officer) {
        static Entry of(Situation issue) {
            boolean settled = issue.issueId().isEmpty() || issue.status().isSettled();
            return new Entry(issue.issueId(), settled, issue.unit(), issue.superior(), issue.officer());
        }
    }

    /** Follows an event, in its transaction. */
    void note(Entry before, Entry after) {
        if (before.equals(after)) {
            return;
        }
        if (after.settled()) {
            db.sql("DELETE FROM open_issue WHERE issue_id = ?")
                    .param(after.issueId())
                    .update();
            return;
        }
        if (before.issueId().isEmpty()) {
            insert(after);
            return;
        }
        int known = write("UPDATE open_issue SET unit = ?, superior = ?, officer = ? WHERE issue_id = ?", after);
        if (known == 0) {
            insert(after);
        }
    }

    private void insert(Entry entry) {
        write("INSERT INTO open_issue (unit, superior, officer, issue_id) VALUES (?, ?, ?, ?)", entry);
    }

    private int write(String statement, Entry entry) {
        return db.sql(statement)
                .param(entry.unit())
                .param(entry.superior())
                .param(entry.officer())
                .param(entry.issueId())
                .update();
    }

    /** Those held by one of these units, or that would climb to one, in the order of their numbers. */
    List<String> with(Collection<String> units, String after) {
        return db.sql("""
                        SELECT issue_id FROM open_issue
                        WHERE (unit IN (:units) OR superior IN (:units)) AND issue_id > :after
                        ORDER BY issue_id FETCH FIRST :max ROWS ONLY""")
                .param("units", units)
                .param("after", after)
                .param("max", PAGE_MAX)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** Those on which this officer works in this unit, likewise. */
    List<String> of(String unit, String officer, String after) {
        return db.sql("""
                        SELECT issue_id FROM open_issue
                        WHERE unit = :unit AND officer = :officer AND issue_id > :after
                        ORDER BY issue_id FETCH FIRST :max ROWS ONLY""")
                .param("unit", unit)
                .param("officer", officer)
                .param("after", after)
                .param("max", PAGE_MAX)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
