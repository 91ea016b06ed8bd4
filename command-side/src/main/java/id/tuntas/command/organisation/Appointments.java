package id.tuntas.command.organisation;

import id.tuntas.command.door.Caller;
import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderAppointed;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the first administrator into office, as part of the command that is being handled. */
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
     * Appoints an account from today on, by one person alone.
     *
     * @return the organisation's version
     */
    public long appointFirst(String office, String account, Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), charts.now().zone());
        var fact = new OfficeholderAppointed(pack.region(), office, account, ActingKind.DEFINITIVE, today, null);
        return organisations
                .getObject()
                .load(pack.region())
                .invoke(organisation -> organisation.appointFirst(fact, ToldBy.administrator(caller)));
    }
}
