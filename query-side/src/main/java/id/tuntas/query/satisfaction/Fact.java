package id.tuntas.query.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts in the figures of the day on which it happened.
 *
 * @param number counts the facts of an issue, from 0
 * @param at when it happened, UTC, to the microsecond
 * @param other the unit to which it was passed, or that was proposed when it was returned; else null
 * @param minutes whole minutes of real time, waiting for the reporter included: of a first response since the unit was
 *     charged, of an end of work since the receipt or the reopening; else 0
 * @param timed what its clock said, null where no clock ran
 * @param rating what the reporter said of it, null as long as nothing was said
 * @param reopenedAt when this end turned out to be none
 */
record Fact(
        int number,
        Kind kind,
        Instant at,
        Where where,
        @Nullable String other,
        int minutes,
        @Nullable Timed timed,
        @Nullable Rating rating,
        @Nullable Instant reopenedAt) {
    enum Kind {
        /** The unit's first word to the reporter. */
        RESPONSE,
        /** Work was found done, and the reporter was asked. The only end that is a settlement. */
        ANSWERED,
        /** The reporter did not answer a question within the time that the law gives. */
        LAPSED,
        PLANNED,
        REFERRED,
        ARCHIVED,
        MERGED,
        RETURNED,
        TRANSFERRED;

        /** Whether an office had nothing left to do then. */
        boolean isEnd() {
            return switch (this) {
                case ANSWERED, LAPSED, PLANNED, REFERRED, ARCHIVED, MERGED -> true;
                case RESPONSE, RETURNED, TRANSFERRED -> false;
            };
        }

        /** Whether the reporter could say something of it. */
        boolean isAsked() {
            return this == ANSWERED || this == LAPSED;
        }
    }

    /**
     * Where it counts.
     *
     * @param unit the unit that did it
     * @param restricted whether it counts in the total of the region alone
     */
    record Where(String unit, String village, String category, boolean restricted) {}

    /**
     * What the clock recorded, under the policy of its time.
     *
     * @param policy version of the policy
     * @param restated whether the deadline was ever counted anew
     * @param minutesLeft minutes until the deadline, the last begun one included; null when it was late or the clock stood
     */
    record Timed(
            boolean late,
            String policy,
            boolean restated,
            @Nullable Integer minutesLeft) {}

    /** Marks of 1 to 4: speed is survey element U3, conduct U7, handling U8. */
    record Rating(boolean solved, int speed, int conduct, int handling) {}

    Fact of(String category, boolean restricted) {
        Where other = new Where(where.unit(), where.village(), category, restricted);
        return new Fact(number, kind, at, other, this.other, minutes, timed, rating, reopenedAt);
    }

    Fact judged(Timed judgement) {
        return new Fact(number, kind, at, where, other, minutes, judgement, rating, reopenedAt);
    }

    Fact rated(Rating said) {
        return new Fact(number, kind, at, where, other, minutes, timed, said, reopenedAt);
    }

    Fact reopened(Instant then) {
        return new Fact(number, kind, at, where, other, minutes, timed, rating, then);
    }
}
