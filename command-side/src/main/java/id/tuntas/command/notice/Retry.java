package id.tuntas.command.notice;

import java.time.Duration;

/** How often something that did not arrive is sent again: 1, 4, 16, 64 minutes later, then every six hours. */
final class Retry {
    /** After so many attempts, about 19 hours after the first one, a person has to look. */
    static final int TRIES_MAX = 8;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int TIMES = 4;
    private static final int GROWS_UNTIL = 5;

    private Retry() {}

    /** @param tries attempts so far, from 1 */
    static Duration pause(int tries) {
        if (tries > GROWS_UNTIL) {
            return LONGEST;
        }
        Duration pause = FIRST.multipliedBy((long) Math.pow(TIMES, Math.max(tries - 1, 0)));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
