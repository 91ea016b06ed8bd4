package id.tuntas.query.calendar;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.CalendarLinks;
import id.tuntas.query.limit.CalendarLimit;
import id.tuntas.query.page.Kept;
import id.tuntas.query.page.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A calendar for whoever has its link; who has signed in besides makes no difference. */
@RestController
class CalendarEndpoint {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final CalendarLimit limit;
    private final DueDates dueDates;
    private final DueCalendar calendar;

    CalendarEndpoint(CalendarLinks links, CalendarLimit limit, DueDates dueDates, DueCalendar calendar) {
        this.links = links;
        this.limit = limit;
        this.dueDates = dueDates;
        this.calendar = calendar;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token, HttpServletRequest request) {
        Actor owner = links.owner(token, request).orElseThrow(NotFound::new);
        limit.take(owner.account());
        return Kept.byOne(calendar.of(dueDates.of(owner)), CALENDAR);
    }
}
