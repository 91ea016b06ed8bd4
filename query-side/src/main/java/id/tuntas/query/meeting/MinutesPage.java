package id.tuntas.query.meeting;

import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.query.history.HistoryPdf;
import id.tuntas.query.meeting.Meetings.Meeting;
import id.tuntas.query.page.NotFound;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Closed minutes, on a page and on paper, as they stood when they were closed, with a checkpoint of the history in which
 * their closing lies: whoever has the paper can tell whether the log was changed since.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/meetings/{id}")
class MinutesPage {
    private final MeetingDoor door;
    private final Meetings meetings;
    private final MeetingItems items;
    private final MeetingWords words;
    private final Checkpoints checkpoints;
    private final HistoryPdf pdf;

    MinutesPage(
            MeetingDoor door,
            Meetings meetings,
            MeetingItems items,
            MeetingWords words,
            Checkpoints checkpoints,
            HistoryPdf pdf) {
        this.door = door;
        this.meetings = meetings;
        this.items = items;
        this.words = words;
        this.checkpoints = checkpoints;
        this.pdf = pdf;
    }

    @GetMapping("/minutes")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        model.addAllAttributes(attributes(door.open(id, atLeast, viewer), viewer));
        return "meeting/minutes";
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Map<String, Object> all = new HashMap<>(model.asMap());
        all.putAll(attributes(door.open(id, atLeast, viewer), viewer));
        return Paper.file("notulen-rakor", pdf.of("meeting/minutes-print", all));
    }

    private Map<String, Object> attributes(Meeting meeting, Actor viewer) {
        Long leaf = meeting.closedLeaf();
        if (leaf == null) {
            throw new NotFound();
        }
        String note = checkpoints.firstWith(leaf).toString();
        return Map.of(
                "meeting",
                meeting,
                "leaf",
                leaf,
                "parties",
                meetings.parties(meeting.id()),
                "items",
                items.of(meeting.id(), leaf, viewer),
                "closedHere",
                items.closedIn(meeting.id(), leaf, viewer),
                "note",
                note,
                "qr",
                QrSquares.of(note),
                "say",
                words);
    }
}
