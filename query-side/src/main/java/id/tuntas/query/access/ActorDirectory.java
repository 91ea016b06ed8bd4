package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which offices an account holds; asked anew for each request, so that a lost office is lost at the next one. */
@Component
public class ActorDirectory {
    private final JdbcClient db;

    ActorDirectory(JdbcClient db) {
        this.db = db;
    }

    /** The officer as of now, without any office when none is held. */
    public Actor actor(String account) {
        List<OfficeHeld> offices = db.sql("""
                        SELECT office.office, office.kind, office.unit, unit.tier
                        FROM organisation_holder holder
                        JOIN organisation_office office ON office.office = holder.office
                        JOIN organisation_unit unit ON unit.unit = office.unit
                        WHERE holder.account = ? ORDER BY office.office""")
                .param(account)
                .query((row, n) -> new OfficeHeld(
                        row.getString(1),
                        OfficeKind.valueOf(row.getString(2)),
                        row.getString(3),
                        Tier.valueOf(row.getString(4))))
                .list();
        return Actor.officer(account, offices);
    }
}
