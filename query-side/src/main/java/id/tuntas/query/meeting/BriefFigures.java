package id.tuntas.query.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.query.satisfaction.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a brief, and nothing that is not counted from the history before a leaf: no name, no text, no setting
 * of now. Counted again they are the same to the byte. What is restricted is in {@code restricted} alone.
 *
 * @param leaf the leaf of the event that froze it; only what lies before it counts
 * @param at when it was frozen; ages and overdue days are as of then
 * @param since first day of the time that it covers
 * @param region all that is not restricted
 * @param weeks twelve weeks from Monday, the last one up to {@code at}
 * @param followUpsClosed how many were closed in the time covered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BriefFigures(
        String meeting,
        long leaf,
        Instant at,
        LocalDate since,
        Flow region,
        Flow restricted,
        List<Place> districts,
        List<Week> weeks,
        List<UnitLine> units,
        Listed heaviest,
        Listed pingPong,
        Listed forHead,
        List<OwedFollowUp> followUps,
        int followUpsClosed) {
    /**
     * What came and went: {@code openBefore + in + back - out = open}.
     *
     * @param in recorded in the time covered
     * @param out settled in it; {@code back} settled before and opened again
     * @param overdue open past the deadline to settle
     */
    record Flow(int openBefore, int in, int back, int out, int open, int overdue) {}

    /** A kecamatan by its code. */
    record Place(String district, Flow flow) {}

    record Week(LocalDate monday, int in, int out) {}

    /**
     * A unit's work.
     *
     * @param ageing open issues by days since the receipt: up to 7, 14, 30, 60, and older
     * @param figures of the time covered, null when there was nothing to count
     */
    record UnitLine(
            String unit,
            int open,
            int overdue,
            int overdueDaysMax,
            List<Integer> ageing,
            @Nullable Figures figures) {}

    /**
     * Issues that stand out.
     *
     * @param total how many there are
     * @param withheld how many of those that would stand here the viewer may not see
     */
    record Listed(int total, int withheld, List<Item> items) {}

    /**
     * An open issue, without anything that anybody wrote.
     *
     * @param days since the receipt
     * @param overdueDays 0 when not overdue
     * @param joined other complaints of the same matter
     * @param weight see {@link Weight}
     */
    record Item(
            String issue,
            String category,
            String district,
            String unit,
            IssueStatus status,
            LocalDate filed,
            int days,
            int overdueDays,
            int returns,
            int transfers,
            int escalations,
            int reopenings,
            int joined,
            int weight) {}

    /**
     * A follow-up of an earlier meeting that was open.
     *
     * @param meeting that agreed on it; {@code number} within its minutes
     * @param unit empty for a viewer who may not see what it is about
     * @param days since it was agreed on
     * @param briefs how many earlier briefs it was already carried in
     */
    record OwedFollowUp(
            String meeting,
            int number,
            String unit,
            LocalDate dueOn,
            int days,
            int overdueDays,
            int briefs,
            FollowUpState state) {
        OwedFollowUp withoutUnit() {
            return new OwedFollowUp(meeting, number, "", dueOn, days, overdueDays, briefs, state);
        }
    }
}
