package id.tuntas.query.deadline;

import id.tuntas.events.clock.Limit;
import id.tuntas.events.clock.Pause;
import id.tuntas.events.clock.Run;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.clock.Working;
import id.tuntas.query.organisation.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the working of a deadline in Indonesian, from what was recorded with it and nothing else. */
@Component
class Sentences {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'pukul' HH.mm", INDONESIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", INDONESIAN);

    private final MessageSource messages;
    private final Directory directory;

    Sentences(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    List<String> working(RunningClock clock) {
        Working working = clock.deadline().working();
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "deadline.working.limit",
                limit(working.limit()),
                clock.rule().code(),
                clock.rule().legalBasis()));
        lines.add(text("deadline.working.start", moment(working.startedAt())));
        long counted = 0;
        for (Run run : working.runs()) {
            counted += switch (run.kind()) {
                case COUNTED -> run.days();
                case WEEKEND, NATIONAL_HOLIDAY, COLLECTIVE_LEAVE, LOCAL_LEAVE, PAUSED -> 0;
            };
            lines.add(line(run, counted));
        }
        for (Pause pause : working.pauses()) {
            Instant until = pause.until();
            lines.add(
                    until == null
                            ? text("deadline.working.open-question", moment(pause.from()))
                            : text("deadline.working.question", moment(pause.from()), moment(until)));
        }
        Instant dueAt = clock.deadline().dueAt();
        lines.add(dueAt == null ? text("deadline.working.held") : text("deadline.working.due", moment(dueAt)));
        lines.add(text("deadline.working.versions", working.policyVersion(), working.calendarVersion()));
        if (working.beyondDecreedYears()) {
            lines.add(text("deadline.working.beyond"));
        }
        return List.copyOf(lines);
    }

    private String line(Run run, long counted) {
        String days = run.from().equals(run.until())
                ? day(run.from())
                : text("deadline.working.days", day(run.from()), day(run.until()));
        String name = String.valueOf(run.name());
        return switch (run.kind()) {
            case COUNTED -> text("deadline.run.counted", days, run.days(), counted);
            case WEEKEND -> text("deadline.run.weekend", days);
            case NATIONAL_HOLIDAY -> text("deadline.run.national-holiday", days, name);
            case COLLECTIVE_LEAVE -> text("deadline.run.collective-leave", days, name);
            case LOCAL_LEAVE -> text("deadline.run.local-leave", days, name);
            case PAUSED -> text("deadline.run.paused", days);
        };
    }

    private String limit(Limit limit) {
        return text("limit." + limit.unit(), limit.amount());
    }

    private String moment(Instant at) {
        return at.atZone(directory.zone()).format(MOMENT);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, INDONESIAN);
    }
}
