package id.tuntas.events.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Koordinasi: help that the unit in charge asked of another unit. It is a sub-task of the issue with a course of its own;
 * it moves neither the issue nor any of its clocks.
 *
 * @param number counts the issue's sub-tasks from 1
 * @param unit code of the unit that was asked
 * @param dueAt until when the help is wished, UTC; null when nobody said
 * @param officer account of whoever helps, null before anybody took it on
 */
public record Support(
        int number,
        String unit,
        @Nullable Instant dueAt,
        State state,
        @Nullable String officer) {
    /** How a sub-task stands. */
    public enum State {
        REQUESTED,
        ACCEPTED,
        FINISHED,
        DECLINED,
        WITHDRAWN;

        /** Somebody still owes something. */
        public boolean isOpen() {
            return this == REQUESTED || this == ACCEPTED;
        }
    }

    /** Why an open sub-task ended without the unit that was asked. */
    public enum WithdrawalCause {
        /** Whoever holds the issue needs it no more. */
        NOT_NEEDED,
        /** The unit that was asked now holds the issue itself. */
        HOLDS_IT,
        /** The issue was settled another way. */
        ISSUE_SETTLED,
        /** The matter turned out to be one that only its own unit may know of. */
        BECAME_RESTRICTED
    }

    Support as(State next, @Nullable String helper) {
        return new Support(number, unit, dueAt, next, helper);
    }
}
