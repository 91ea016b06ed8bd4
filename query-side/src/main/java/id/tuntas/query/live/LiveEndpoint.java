package id.tuntas.query.live;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Where open pages hear that something on them has changed, as server-sent events named {@code changed} without any
 * content. {@code since} is the leaf up to which the page shows the history; {@code tab} names the window, which has one
 * connection at a time: that of the page before is not noticed to have gone until something is written on it.
 */
@RestController
class LiveEndpoint {
    private final Connections connections;
    private final Directory directory;

    LiveEndpoint(Connections connections, Directory directory) {
        this.connections = connections;
        this.directory = directory;
    }

    @GetMapping(path = "/live/home", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> home(
            @RequestParam long since,
            @RequestParam(defaultValue = "") String tab,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @AuthenticationPrincipal Actor viewer,
            HttpServletRequest request) {
        return open(new Subject.Home(), since, last, tab, viewer, request);
    }

    @GetMapping(path = "/live/queues/{unit}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> queue(
            @PathVariable String unit,
            @RequestParam long since,
            @RequestParam(defaultValue = "") String tab,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @AuthenticationPrincipal Actor viewer,
            HttpServletRequest request) {
        Directory.Unit known = directory.unit(unit).orElseThrow(NotFound::new);
        if (!Scope.seesQueue(viewer, unit, String.valueOf(known.parent()))) {
            throw new Forbidden();
        }
        return open(new Subject.Queue(unit), since, last, tab, viewer, request);
    }

    /** For an issue that the viewer may not see nothing is ever told, as for one that does not exist. */
    @GetMapping(path = "/live/issues/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> issue(
            @PathVariable String id,
            @RequestParam long since,
            @RequestParam(defaultValue = "") String tab,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @AuthenticationPrincipal Actor viewer,
            HttpServletRequest request) {
        return open(new Subject.OneIssue(id), since, last, tab, viewer, request);
    }

    /** Somebody left the page: that is no failure, and there is nobody to tell of one. */
    @ExceptionHandler
    void left(AsyncRequestNotUsableException gone) {}

    private ResponseEntity<SseEmitter> open(
            Subject subject, long since, @Nullable Long last, String tab, Actor viewer, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        long from = last == null ? since : Math.max(since, last);
        SseEmitter emitter =
                connections.open(viewer.account(), session == null ? null : session.getId(), tab, subject, from);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
