package id.tuntas.query.calendar;

import id.tuntas.query.calendar.DueDates.DueDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Due dates as a calendar (RFC 5545): of each the number of its issue and the kind of deadline, since a calendar is shared
 * with families and kept by strangers. An entry is the same for ever, also when its deadline moves, and the same due
 * dates make the same bytes. No METHOD: that would be an invitation, which needs an organizer (RFC 5546).
 */
@Component
class DueCalendar {
    private static final Duration REFRESH = Duration.ofHours(1);

    private final MessageSource messages;
    private final String publicUrl;
    private final String origin;

    DueCalendar(
            MessageSource messages,
            @Value("${tuntas.public-url}") String publicUrl,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin) {
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.origin = origin;
    }

    byte[] of(List<DueDate> dueDates) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tuntas//Tenggat//ID"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", text("opendata.calendar.name")));
        calendar.add(new RefreshInterval(new ParameterList(), REFRESH));
        dueDates.forEach(due -> calendar.add(entry(due)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private VEvent entry(DueDate due) {
        Instant at = Objects.requireNonNull(due.owed().dueAt()).truncatedTo(ChronoUnit.SECONDS);
        Instant changed = due.changedAt().truncatedTo(ChronoUnit.SECONDS);
        String clock = due.owed().clock().name();
        VEvent entry = new VEvent(false);
        entry.add(new Uid("%s.%s.%d@%s".formatted(due.issue(), clock, due.owed().round(), origin)));
        entry.add(new DtStamp(changed));
        entry.add(new LastModified(changed));
        entry.add(new DtStart<>(at));
        entry.add(new Sequence(Math.toIntExact(due.version())));
        entry.add(new Summary(text("opendata.calendar.entry", due.issue(), text("clock." + clock))));
        entry.add(new Url(URI.create(publicUrl + "/issues/" + due.issue())));
        entry.add(ImmutableTransp.TRANSPARENT);
        return entry;
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ROOT);
    }
}
