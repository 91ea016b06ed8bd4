package id.tuntas.command.importing;

import id.tuntas.command.importing.Choice.Chosen;
import id.tuntas.command.importing.Mapping.Day;
import id.tuntas.command.importing.TableFile.Line;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as another system's file writes them. */
final class ToldTimes {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Choice zones;
    private final Instant now;

    ToldTimes(Choice zones, Instant now) {
        this.zones = zones;
        this.now = now;
    }

    /**
     * When that was, null when the row does not say.
     *
     * @throws RowRefused when it cannot be read, lies in the future, or before the year 2000
     */
    @Nullable
    Instant moment(Line cells, Day day) {
        String said = cells.get(day.column());
        if (said.isEmpty()) {
            return null;
        }
        ZoneId zone = zones.of(cells, code -> true)
                .map(Chosen::code)
                .map(ZoneId::of)
                .orElseThrow(() -> new RowRefused("zone", "import.unknown"));
        Instant moment = parsed(said, day, zone);
        if (moment.isAfter(now)) {
            throw new RowRefused(day.column(), "import.in-future");
        }
        if (moment.isBefore(EARLIEST.atStartOfDay(zone).toInstant())) {
            throw new RowRefused(day.column(), "import.too-early");
        }
        return moment;
    }

    private static Instant parsed(String said, Day day, ZoneId zone) {
        List<DateTimeFormatter> formats = day.formats().isEmpty() ? List.of(Cells.DATE_OR_TIME) : day.formats();
        return formats.stream()
                .flatMap(format -> read(said, format, zone).stream())
                .findFirst()
                .orElseThrow(() -> new RowRefused(day.column(), "import.no-day"));
    }

    private static Optional<Instant> read(String said, DateTimeFormatter format, ZoneId zone) {
        try {
            TemporalAccessor read = format.parseBest(said, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(Cells.moment(read, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
