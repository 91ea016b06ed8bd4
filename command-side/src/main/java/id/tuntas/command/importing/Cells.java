package id.tuntas.command.importing;

import id.tuntas.command.door.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/** What a cell means. */
final class Cells {
    static final int TITLE_FROM_TEXT_MAX = 80;
    private static final String ELLIPSIS = "…";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final DateTimeFormatter DATE_OR_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    private Cells() {}

    /**
     * When it was told: an ISO date, which means the beginning of that day, or date and time, both in the region's
     * zone; an offset of its own counts.
     *
     * @throws InvalidInput when it cannot be read, or lies in the future
     */
    static Instant moment(String cell, ZoneId zone, Instant now) {
        Instant moment;
        try {
            moment = moment(
                    DATE_OR_TIME.parseBest(cell, OffsetDateTime::from, LocalDateTime::from, LocalDate::from), zone);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(ComplaintFile.DATE, "date-unreadable");
        }
        if (moment.isAfter(now)) {
            throw new InvalidInput(ComplaintFile.DATE, "date-in-future");
        }
        if (moment.isBefore(EARLIEST.atStartOfDay(zone).toInstant())) {
            throw new InvalidInput(ComplaintFile.DATE, "date-too-early");
        }
        return moment;
    }

    static Instant moment(TemporalAccessor parsed, ZoneId zone) {
        return switch (parsed) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.atZone(zone).toInstant();
            default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
        };
    }

    /** The beginning of a text, up to the last whole word that fits. */
    static String titleOf(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= TITLE_FROM_TEXT_MAX) {
            return line;
        }
        int room = TITLE_FROM_TEXT_MAX - ELLIPSIS.length();
        int end = line.lastIndexOf(' ', room);
        if (end <= 0) {
            end = Character.isHighSurrogate(line.charAt(room - 1)) ? room - 1 : room;
        }
        return line.substring(0, end) + ELLIPSIS;
    }
}
