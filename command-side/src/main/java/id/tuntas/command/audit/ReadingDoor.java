package id.tuntas.command.audit;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.audit.AuditEvent.HistoryRead;
import id.tuntas.events.audit.Reading;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every page and answer that tells of the history. An auditor is let through once the reading has been
 * recorded, and not at all when it cannot be: whoever reads without a trace could later deny having known.
 */
@Component
class ReadingDoor implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingDoor.class);

    private final Door door;
    private final EventStore events;
    private final CurrentChart charts;
    private final Clock clock;

    ReadingDoor(Door door, EventStore events, CurrentChart charts, Clock clock) {
        this.door = door;
        this.events = events;
        this.charts = charts;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Reading reading =
                Readings.of(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        Actor actor = actor();
        boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
        if (reading != null && first && actor != null && actor.holds(OfficeKind.AUDITOR)) {
            record(reading, actor, request);
        }
        return true;
    }

    private void record(Reading reading, Actor actor, HttpServletRequest request) {
        try {
            Chart chart = charts.now();
            String subject = subject(request, chart);
            if (subject != null) {
                Instant at = clock.instant();
                var command = new RecordReading(
                        RecordReading.readingId(actor.account(), at),
                        reading,
                        subject,
                        at,
                        moment(request.getParameter("asOf"), chart),
                        moment(request.getParameter("and"), chart));
                boolean program = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
                Channel channel = program ? Channel.API : Channel.DESK;
                door.carryOut(command, Caller.internal(actor, channel, Caller.correlationOfRequest(), null));
            }
        } catch (RuntimeException e) {
            LOG.error("A reading could not be recorded, so nothing is shown", e);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "not-recorded", e);
        }
    }

    /** Code of what is read. What does not exist cannot be read, and what was typed in its place is nobody's code. */
    private @Nullable String subject(HttpServletRequest request, Chart chart) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Map<?, ?> path = variables instanceof Map<?, ?> known ? known : Map.of();
        if (path.get("id") instanceof String issue) {
            return events.lastSequenceNumberFor(issue).isPresent() ? issue : null;
        }
        if (path.get("unit") instanceof String unit) {
            return chart.unit(unit).isPresent() ? unit : null;
        }
        return HistoryRead.EVERYTHING;
    }

    /** A program names an instant, a form the minute of the region's clocks. */
    private static @Nullable Instant moment(@Nullable String text, Chart chart) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(chart.zone()).toInstant();
        } catch (DateTimeException e) {
            return null; // and whoever answers will say so
        }
    }

    private static @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }
}
