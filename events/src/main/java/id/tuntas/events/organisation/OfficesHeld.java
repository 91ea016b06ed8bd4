package id.tuntas.events.organisation;

import java.util.List;

/** Who holds what at this very moment, by the history and never by a screen's rows, which may lag behind it. */
public interface OfficesHeld {
    /** The offices that an account holds now, none when it is not known; in any order. */
    List<OfficeHeld> heldNow(String account);
}
