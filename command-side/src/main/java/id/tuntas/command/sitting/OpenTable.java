package id.tuntas.command.sitting;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.sitting.SittingEvent;
import id.tuntas.events.sitting.SittingEvent.ComplaintTaken;
import id.tuntas.events.sitting.SittingEvent.SittingClosed;
import id.tuntas.events.sitting.SittingEvent.SittingOpened;
import id.tuntas.events.sitting.SittingOffice;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A sitting as its history tells it, looked at before anything is filed there.
 *
 * @param taken numbers of the complaints that were told at it
 */
record OpenTable(SittingOpened opened, boolean closed, Set<String> taken) {
    /** More than anybody tells on one day at one table. */
    private static final int COMPLAINTS_MAX = 500;

    /** @throws Refused when there is none, or it is another unit's, which is told in the same words */
    static OpenTable read(EventStore events, String sittingId, Caller caller) {
        @Nullable SittingOpened opened = null;
        boolean closed = false;
        Set<String> taken = new HashSet<>();
        var history = events.readEvents(sittingId);
        while (history.hasNext()) {
            if (history.next().getPayload() instanceof SittingEvent event) {
                switch (event) {
                    case SittingOpened first -> opened = first;
                    case ComplaintTaken told -> taken.add(told.issueId());
                    case SittingClosed ignored -> closed = true;
                }
            }
        }
        if (opened == null || SittingOffice.going(caller.actor(), opened.unit()).isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        return new OpenTable(opened, closed, taken);
    }

    /** @throws Refused when nothing more is told here */
    void requireOpen() {
        if (closed) {
            throw new Refused(HttpStatus.CONFLICT, "sitting-closed");
        }
        if (taken.size() >= COMPLAINTS_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "sitting-full");
        }
    }
}
