package id.tuntas.command.issue;

import id.tuntas.command.door.Refused;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which issue stands behind a number of another system, kept in the transaction of the issue's events: so that a number
 * is given once, however many files tell of it and however many nodes read them.
 */
@Component
class ExternalNumbers {
    private final JdbcClient db;

    ExternalNumbers(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is known behind a number.
     *
     * @param mark fingerprint of what the other system said last, null when it has said nothing yet
     */
    record Known(String issueId, @Nullable String mark) {}

    Optional<Known> find(String system, String externalId) {
        return db.sql("SELECT issue_id, mark FROM external_number WHERE system = ? AND external_id = ?")
                .params(system, externalId)
                .query((row, n) -> new Known(Objects.requireNonNull(row.getString(1)), row.getString(2)))
                .optional();
    }

    /**
     * Gives the number to an issue.
     *
     * @throws Refused when another issue has it
     */
    void claim(String system, String externalId, String issueId) {
        Optional<Known> known = find(system, externalId);
        if (known.isEmpty()) {
            db.sql("INSERT INTO external_number (system, external_id, issue_id) VALUES (?, ?, ?)")
                    .params(system, externalId, issueId)
                    .update();
        } else if (!known.get().issueId().equals(issueId)) {
            throw new Refused(HttpStatus.CONFLICT, "external-number-taken");
        }
    }

    void mark(String system, String externalId, String mark) {
        db.sql("UPDATE external_number SET mark = ? WHERE system = ? AND external_id = ?")
                .params(mark, system, externalId)
                .update();
    }
}
