package id.tuntas.query.meeting;

import id.tuntas.events.meeting.MeetingOffice;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.meeting.Meetings.Meeting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One meeting: what is known of it, what was decided, and what whoever looks may do. */
@Controller
class MeetingPage {
    private final MeetingDoor door;
    private final Meetings meetings;
    private final MeetingItems items;
    private final MeetingSteps steps;
    private final MeetingWords words;

    MeetingPage(MeetingDoor door, Meetings meetings, MeetingItems items, MeetingSteps steps, MeetingWords words) {
        this.door = door;
        this.meetings = meetings;
        this.items = items;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/meetings/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Meeting meeting = door.open(id, atLeast, viewer);
        boolean chairs = MeetingOffice.chairing(meeting.chair(), viewer).isPresent();
        boolean convenes = MeetingOffice.convening(viewer).isPresent();
        boolean keeps = meeting.isOpen() && (chairs || convenes);
        List<MeetingItems.Item> decided = items.of(id, Long.MAX_VALUE, viewer);
        model.addAttribute("meeting", meeting);
        model.addAttribute("parties", meetings.parties(id));
        model.addAttribute("items", decided);
        model.addAttribute("closedHere", items.closedIn(id, Long.MAX_VALUE, viewer));
        model.addAttribute("steps", steps.of(id, viewer));
        model.addAttribute("say", words);
        model.addAttribute("keeps", keeps);
        model.addAttribute("follows", chairs || convenes);
        model.addAttribute("convenes", convenes && meeting.isOpen());
        model.addAttribute("closes", chairs && meeting.isOpen());
        model.addAttribute("leads", MeetingOffice.units(viewer));
        if (chairs && meeting.isOpen() && meeting.frozenLeaf() != null) {
            // Counted in good time, and what the chair signs; a count that takes long is signed without.
            door.count(meeting, false).soon().ifPresent(brief -> model.addAttribute("digest", brief.digest()));
        }
        if (keeps) {
            model.addAttribute(
                    "earlier",
                    items.open(viewer).stream()
                            .filter(item -> !item.meeting().equals(id))
                            .toList());
        }
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "meeting/page";
    }
}
