package id.tuntas.query.meeting;

import id.tuntas.query.meeting.BriefFigures.Flow;
import java.time.Instant;
import java.time.ZoneId;

/** What came and went, being counted. */
final class FlowSum {
    private int openBefore;
    private int in;
    private int back;
    private int out;
    private int open;
    private int overdue;

    void add(PastIssue past, BriefSpan span, ZoneId zone) {
        Instant begin = span.begin(zone);
        openBefore += past.openBefore() ? 1 : 0;
        in += past.recordedAt().isBefore(begin) ? 0 : 1;
        back += (int) past.reopened().stream().filter(at -> !at.isBefore(begin)).count();
        out += (int) past.settled().stream().filter(at -> !at.isBefore(begin)).count();
        open += past.isOpen() ? 1 : 0;
        overdue += past.isOpen() && span.overdueDays(past.dueAt()) > 0 ? 1 : 0;
    }

    Flow flow() {
        return new Flow(openBefore, in, back, out, open, overdue);
    }
}
