package id.tuntas.query.access;

import java.util.Locale;

/**
 * How far a right reaches. What is restricted lies beyond {@code OWN}, {@code BELOW} and {@code REGION} alike: it is
 * seen by whoever must know of the case, as {@code Standing} and {@link Scope} have it.
 */
public enum Reach {
    /** Refused at the door. */
    NONE,
    /** What the own unit holds, helps with or is concerned with. */
    OWN,
    /** Likewise, and the units beneath. */
    BELOW,
    /** All of the region. */
    REGION,
    /** A restricted matter that the own unit handles, and no other. */
    CASE,
    /** Tied to no unit. */
    ALL,
    /** What the caller made. */
    SELF,
    /** The complaint whose tracking code was shown. */
    TICKET;

    /**
     * As the table writes it.
     *
     * @throws IllegalArgumentException for any other word
     */
    static Reach read(String cell) {
        return cell.equals("-") ? NONE : valueOf(cell.toUpperCase(Locale.ROOT));
    }
}
