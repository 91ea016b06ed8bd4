package id.tuntas.query.pastqueue;

/** What became of an issue of a queue between two moments. */
enum Move {
    /** The unit holds it, and did not before. */
    CAME,
    /** The unit held it before, and does not any more. */
    WENT,
    /** With the unit both times, in another state. */
    CHANGED,
    /** With the unit both times, in the same state. */
    STAYED
}
