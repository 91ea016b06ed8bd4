package id.tuntas.query.meeting;

import id.tuntas.events.meeting.MeetingOffice;
import id.tuntas.events.organisation.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings that concern the viewer, and the form that calls one. */
@Controller
class MeetingsPage {
    private final Meetings meetings;
    private final MeetingItems items;
    private final MeetingWords words;

    MeetingsPage(Meetings meetings, MeetingItems items, MeetingWords words) {
        this.meetings = meetings;
        this.items = items;
        this.words = words;
    }

    @GetMapping("/meetings")
    String page(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal Actor viewer, Model model) {
        boolean convenes = MeetingOffice.convening(viewer).isPresent();
        model.addAttribute("meetings", meetings.list(page, viewer));
        model.addAttribute("owed", items.owedBy(viewer));
        model.addAttribute("convenes", convenes);
        model.addAttribute("say", words);
        if (convenes) {
            model.addAttribute("open", items.open(viewer));
            model.addAttribute("offices", words.choices());
            model.addAttribute("chairs", words.chairs());
            model.addAttribute("formKey", UUID.randomUUID().toString());
        }
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "meeting/list";
    }
}
