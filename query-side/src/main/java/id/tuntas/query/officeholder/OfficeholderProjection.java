package id.tuntas.query.officeholder;

import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A row for each time that somebody held an office. It is bounded by when the program was told, not by the dates of the
 * decree: whoever acted did so by what the program knew then.
 */
@Component
@ProcessingGroup("officeholder")
class OfficeholderProjection {
    private final JdbcClient db;

    OfficeholderProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(
            OrganisationEvent event,
            @SequenceNumber long version,
            @org.axonframework.eventhandling.Timestamp Instant at) {
        switch (event) {
            case OfficeholderAppointed held -> appoint(held, version, at);
            case OfficeholderReleased released -> release(released, version, at);
            case RegionEstablished ignored -> {}
            case WordChosen ignored -> {}
            case UnitEstablished ignored -> {}
            case UnitRenamed ignored -> {}
            case OfficeEstablished ignored -> {}
            case CategoryDefined ignored -> {}
            case ExternalBodyListed ignored -> {}
        }
    }

    private void appoint(OfficeholderAppointed held, long version, Instant at) {
        boolean known = db.sql("SELECT COUNT(*) FROM officeholder WHERE office = ? AND account = ? AND version = ?")
                        .params(held.office(), held.account(), version)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            db.sql("INSERT INTO officeholder (office, account, version, acting, decree, held_from)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            held.office(),
                            held.account(),
                            version,
                            held.acting().name())
                    .param(held.decree())
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** Ends what began before; told twice, it leaves alone what began since. */
    private void release(OfficeholderReleased released, long version, Instant at) {
        db.sql("""
                        UPDATE officeholder SET held_until = ?
                        WHERE office = ? AND account = ? AND version < ? AND held_until IS NULL""")
                .params(Timestamp.from(at), released.office(), released.account(), version)
                .update();
    }

    @ResetHandler
    void reset() {
        db.sql("DELETE FROM officeholder").update();
    }
}
