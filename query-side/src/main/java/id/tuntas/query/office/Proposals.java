package id.tuntas.query.office;

import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.organisation.Directory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments that wait for a second person, and those that were decided. */
@Component
public class Proposals {
    private static final int SHOWN_MAX = 100;
    private static final Set<OfficeKind> CONFIRMING =
            Set.of(OfficeKind.ADMIN, OfficeKind.SEKDA, OfficeKind.REGION_HEAD);

    private final JdbcClient db;
    private final Directory directory;

    Proposals(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /** What has become of a proposal. */
    enum State {
        WAITING,
        CONFIRMED,
        DECLINED
    }

    /**
     * One of them.
     *
     * @param replaces account that hands over, null when nobody does
     * @param workMovedAt when the work had been handed over, null while it has not
     */
    record Proposal(
            String id,
            State state,
            String title,
            String account,
            ActingKind acting,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String decree,
            @Nullable String replaces,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Instant workMovedAt) {}

    /** Whether any of them is this viewer's business. */
    public static boolean concern(Actor viewer) {
        return viewer.holds(OfficeKind.INSPEKTORAT) || CONFIRMING.stream().anyMatch(viewer::holds);
    }

    /** Those in this state that this viewer may decide; the Inspektorat has a say only in who is auditor. */
    List<Proposal> in(State state, Actor viewer) {
        return list("proposal.state = :state", state, viewer);
    }

    /** Those that are decided, the last first. */
    List<Proposal> decided(Actor viewer) {
        return list("proposal.state <> :state", State.WAITING, viewer);
    }

    private List<Proposal> list(String which, State state, Actor viewer) {
        return db.sql("""
                        SELECT proposal.*, office.title FROM office_proposal proposal
                        JOIN organisation_office office ON office.office = proposal.office
                        WHERE (:all = TRUE OR office.kind = 'AUDITOR') AND (""" + which + """
                        ) ORDER BY COALESCE(proposal.decided_at, proposal.proposed_at) DESC, proposal.proposal
                        FETCH FIRST :max ROWS ONLY""")
                .param("all", CONFIRMING.stream().anyMatch(viewer::holds))
                .param("state", state.name())
                .param("max", SHOWN_MAX)
                .query((row, n) -> proposal(row))
                .list();
    }

    /** How many accounts hold an office today in which an appointment can be confirmed. */
    int people() {
        return db.sql("""
                        SELECT COUNT(DISTINCT holder.account) FROM organisation_holder holder
                        JOIN organisation_office office ON office.office = holder.office
                        WHERE office.kind IN ('ADMIN', 'SEKDA', 'REGION_HEAD') AND (""" + Directory.HELD + ")")
                .param("today", directory.today())
                .query(Integer.class)
                .single();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        var moved = row.getTimestamp("work_moved_at");
        return new Proposal(
                row.getString("proposal"),
                State.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("account"),
                ActingKind.valueOf(row.getString("acting")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("decree"),
                row.getString("replaces"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                moved == null ? null : moved.toInstant());
    }
}
