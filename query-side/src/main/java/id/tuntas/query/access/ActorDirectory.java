package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which offices an account holds today, by the day of the region's offices; asked anew for each request, so that a lost
 * office is lost at the next one, and one that begins tomorrow is there after midnight.
 */
@Component
public class ActorDirectory {
    private final JdbcClient db;
    private final Directory directory;

    ActorDirectory(JdbcClient db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /** The officer as of now, without any office when none is held. */
    public Actor actor(String account) {
        List<OfficeHeld> offices = db.sql("""
                        SELECT office.office, office.kind, office.unit, unit.tier
                        FROM organisation_holder holder
                        JOIN organisation_office office ON office.office = holder.office
                        JOIN organisation_unit unit ON unit.unit = office.unit
                        WHERE holder.account = :account AND office.closed_from IS NULL AND (""" + Directory.HELD + ") ORDER BY office.office")
                .param("account", account)
                .param("today", directory.today())
                .query((row, n) -> new OfficeHeld(
                        row.getString(1),
                        OfficeKind.valueOf(row.getString(2)),
                        row.getString(3),
                        Tier.valueOf(row.getString(4))))
                .list();
        return Actor.officer(account, offices);
    }
}
