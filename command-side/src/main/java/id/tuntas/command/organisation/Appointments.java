package id.tuntas.command.organisation;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderAppointed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderReleased;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts accounts into offices and out of them, as part of the command that is being handled. */
@Component
public class Appointments {
    private final RegionPack pack;
    private final CurrentChart charts;
    private final Clock clock;
    private final ObjectProvider<Repository<Organisation>> organisations;

    Appointments(
            RegionPack pack, CurrentChart charts, Clock clock, ObjectProvider<Repository<Organisation>> organisations) {
        this.pack = pack;
        this.charts = charts;
        this.clock = clock;
        this.organisations = organisations;
    }

    /**
     * Appoints an account from a day on, which is today when none is given. The office is held at once, so the day may
     * not lie ahead.
     *
     * @return the organisation's version
     */
    public long appoint(
            String office,
            String account,
            ActingKind acting,
            @Nullable LocalDate from,
            @Nullable String decree,
            Caller caller) {
        LocalDate today = today();
        if (from != null && from.isAfter(today)) {
            throw new InvalidInput("from", "date-in-future");
        }
        var fact =
                new OfficeholderAppointed(pack.region(), office, account, acting, from == null ? today : from, decree);
        return organisations
                .getObject()
                .load(pack.region())
                .invoke(organisation -> organisation.appoint(fact, ToldBy.administrator(caller)));
    }

    /** Releases an account from an office, as of today. */
    public long release(String office, String account, Caller caller) {
        var fact = new OfficeholderReleased(pack.region(), office, account, today());
        return organisations
                .getObject()
                .load(pack.region())
                .invoke(organisation -> organisation.release(fact, ToldBy.administrator(caller)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), charts.now().zone());
    }
}
