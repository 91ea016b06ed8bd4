package id.tuntas.query.meeting;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.history.HistoryPdf;
import id.tuntas.query.meeting.Briefs.Brief;
import id.tuntas.query.meeting.Meetings.Meeting;
import id.tuntas.query.whatif.Counting.Count;
import id.tuntas.query.whatif.Waiting;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The brief of a meeting, on a page and on paper: counted from its place in the history whenever somebody looks. */
@Controller
@RequestMapping("/meetings/{id}")
class BriefPage {
    private final MeetingDoor door;
    private final MeetingItems items;
    private final MeetingWords words;
    private final BriefCharts charts;
    private final HistoryPdf pdf;

    BriefPage(MeetingDoor door, MeetingItems items, MeetingWords words, BriefCharts charts, HistoryPdf pdf) {
        this.door = door;
        this.items = items;
        this.words = words;
        this.charts = charts;
        this.pdf = pdf;
    }

    @GetMapping("/brief")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam(defaultValue = "false") boolean recount,
            @AuthenticationPrincipal Actor viewer,
            HttpServletResponse answer,
            Model model) {
        Meeting meeting = door.open(id, atLeast, viewer);
        Count<Brief> count = door.count(meeting, recount);
        model.addAttribute("meeting", meeting);
        model.addAttribute("count", count);
        count.soon()
                .ifPresentOrElse(
                        brief -> model.addAllAttributes(attributes(meeting, brief, viewer)),
                        () -> Waiting.tell(answer, "/meetings/" + id + "/brief"));
        return "meeting/brief";
    }

    @GetMapping("/brief.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Meeting meeting = door.open(id, atLeast, viewer);
        Map<String, Object> all = new HashMap<>(model.asMap());
        all.putAll(attributes(meeting, door.count(meeting, false).whole(), viewer));
        all.put("meeting", meeting);
        return Paper.file("bahan-rakor", pdf.of("meeting/brief-print", all));
    }

    private Map<String, Object> attributes(Meeting meeting, Brief counted, Actor viewer) {
        Brief brief = door.shown(counted, viewer);
        return Map.of(
                "brief", brief,
                "figures", brief.figures(),
                "annex", brief.annex(),
                "tasks", items.texts(brief.figures().followUps(), viewer),
                "same", meeting.figures() == null || meeting.figures().equals(brief.digest()),
                "charts", charts.of(brief.figures()),
                "buckets", charts.buckets(),
                "units", words.units(),
                "categories", words.categories(),
                "say", words);
    }
}
