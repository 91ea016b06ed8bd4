package id.tuntas.query.meeting;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.meeting.Briefs.Brief;
import id.tuntas.query.meeting.Meetings.Meeting;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.whatif.Counting.Count;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a meeting and its brief to whoever may see them; to everybody else there is none. */
@Component
class MeetingDoor {
    private final Meetings meetings;
    private final Briefs briefs;
    private final SeenBriefs seen;
    private final Directory directory;

    MeetingDoor(Meetings meetings, Briefs briefs, SeenBriefs seen, Directory directory) {
        this.meetings = meetings;
        this.briefs = briefs;
        this.seen = seen;
        this.directory = directory;
    }

    /** @throws NotFound also when it is not the viewer's to see */
    Meeting open(String id, @Nullable Long atLeast, Actor viewer) {
        return meetings.find(id, atLeast, viewer).orElseThrow(NotFound::new);
    }

    /**
     * The count of its brief.
     *
     * @param again whether it is counted once more, though its figures are known
     */
    Count<Brief> count(Meeting meeting, boolean again) {
        ZoneId zone = directory.zone();
        BriefSpan span = meetings.span(meeting, zone).orElseThrow(NotFound::new);
        return again ? briefs.again(span) : briefs.of(span);
    }

    /** A counted brief as the viewer may see it, with the digest of all of it. */
    Brief shown(Brief brief, Actor viewer) {
        return seen.of(brief, viewer);
    }
}
