package id.tuntas.query.page;

import id.tuntas.events.organisation.Actor;

/** How much somebody has not seen yet, as the frame of every page says it. */
public interface News {
    /** More than this is not counted. */
    int COUNTED_MAX = 99;

    /** Number of steps, one more than {@link #COUNTED_MAX} when there are more. */
    int unseen(Actor viewer);
}
