package id.tuntas.query.meeting;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.meeting.Briefs.Brief;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a brief for a program, always in the same order and form. */
@RestController
class BriefApi {
    private final MeetingDoor door;

    BriefApi(MeetingDoor door) {
        this.door = door;
    }

    @GetMapping("/api/meetings/{id}/brief")
    Brief brief(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam(defaultValue = "false") boolean recount,
            @AuthenticationPrincipal Actor viewer) {
        return door.shown(door.count(door.open(id, atLeast, viewer), recount).whole(), viewer);
    }
}
