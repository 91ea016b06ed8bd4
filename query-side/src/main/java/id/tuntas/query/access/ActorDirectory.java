package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficesHeld;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which offices an account holds today, by the day of the region's offices; asked anew for each request and of the
 * history itself, so that a lost office is lost at the next one, on every node and however far behind the screens are,
 * and one that begins tomorrow is there after midnight.
 */
@Component
public class ActorDirectory {
    private final OfficesHeld offices;

    ActorDirectory(OfficesHeld offices) {
        this.offices = offices;
    }

    /** The officer as of now, without any office when none is held. */
    public Actor actor(String account) {
        List<OfficeHeld> held = offices.heldNow(account).stream()
                .sorted(Comparator.comparing(OfficeHeld::code))
                .toList();
        return Actor.officer(account, held);
    }
}
