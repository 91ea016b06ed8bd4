package id.tuntas.events.issue;

/** What cannot be as another system told it, or was not told and had to be assumed. A flag for people. */
public enum Oddity {
    /** It was closed before it was opened, by that system's own clock. */
    CLOSED_BEFORE_OPENED,
    /** It is said to be closed, but not since when. */
    CLOSED_WITHOUT_DAY,
    /** It is said to be open, and yet since when it is closed. */
    OPEN_WITH_CLOSING_DAY,
    /** Its point is the one which that system writes where nobody gave a point. */
    POINT_BY_DEFAULT,
    /** Its point lies far outside the region. */
    POINT_OUTSIDE,
    /** Its place is not known here; it stands with the place that is taken for such. */
    PLACE_ASSUMED,
    /** Its category is not known here; it stands under the one that is taken for such. */
    CATEGORY_ASSUMED,
    /** The unit that had it is not known here. */
    UNIT_UNKNOWN
}
