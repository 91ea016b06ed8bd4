package id.tuntas.query.issue;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each issue is, which units have to do with it, and whether it is restricted: what every page asks first. */
@Component
@ProcessingGroup("issue")
class IssueProjection {
    private final JdbcClient db;

    IssueProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(IssueEvent event, @SequenceNumber long version) {
        if (event instanceof ComplaintFiled filed) {
            file(filed, version);
            return;
        }
        int news = db.sql("UPDATE issue SET version = ? WHERE id = ? AND version < ?")
                .params(version, event.issueId(), version)
                .update();
        if (news == 0) {
            return;
        }
        if (event instanceof IssueEvent.Moved moved) {
            db.sql("UPDATE issue SET unit = ? WHERE id = ?")
                    .params(moved.unit(), moved.issueId())
                    .update();
            involve(moved.issueId(), moved.unit());
        }
        if (event instanceof IssueReclassified reclassified) {
            db.sql("UPDATE issue SET restricted = ? WHERE id = ?")
                    .params(reclassified.confidentiality().isRestricted(), reclassified.issueId())
                    .update();
        }
    }

    private void file(ComplaintFiled filed, long version) {
        boolean known = db.sql("SELECT COUNT(*) FROM issue WHERE id = ?")
                        .param(filed.issueId())
                        .query(Long.class)
                        .single()
                > 0;
        if (known) {
            return;
        }
        db.sql("INSERT INTO issue (id, version, unit, restricted) VALUES (?, ?, ?, ?)")
                .params(
                        filed.issueId(),
                        version,
                        filed.unit(),
                        filed.confidentiality().isRestricted())
                .update();
        involve(filed.issueId(), filed.village());
        involve(filed.issueId(), filed.district());
        involve(filed.issueId(), filed.unit());
    }

    private void involve(String issueId, String unit) {
        db.sql("""
                        INSERT INTO issue_unit (unit, issue_id)
                        SELECT new_unit.unit, new_unit.issue_id
                        FROM (SELECT CAST(? AS VARCHAR(60)) AS unit, CAST(? AS VARCHAR(60)) AS issue_id) new_unit
                        WHERE NOT EXISTS (SELECT 1 FROM issue_unit known
                                          WHERE known.unit = new_unit.unit AND known.issue_id = new_unit.issue_id)""").params(unit, issueId).update();
    }

    @ResetHandler
    void reset() {
        db.sql("DELETE FROM issue_unit").update();
        db.sql("DELETE FROM issue").update();
    }
}
