package id.tuntas.command.importing;

import id.tuntas.command.importing.Choice.Chosen;
import id.tuntas.command.importing.Mapping.Day;
import id.tuntas.command.importing.Mapping.Point;
import id.tuntas.command.importing.TableFile.Line;
import id.tuntas.command.issue.TakingIn.Matter;
import id.tuntas.command.organisation.Chart;
import id.tuntas.events.issue.Oddity;
import id.tuntas.ledger.commandline.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one row of another system's file means here, with all that is odd about it. */
final class HistoryReading {
    private static final int ID_LENGTH_MAX = 60;
    private static final int REST_LENGTH_MAX = 4_000;
    private static final String BETWEEN = " · ";

    private final Mapping mapping;
    private final Chart chart;
    private final ToldTimes times;
    private final Tally tally;

    private record Where(@Nullable Double lat, @Nullable Double lng) {}

    /** How it stands there. */
    record State(boolean closed, @Nullable String name) {}

    HistoryReading(Mapping mapping, Chart chart, Instant now, Tally tally) {
        this.mapping = mapping;
        this.chart = chart;
        this.times = new ToldTimes(mapping.zone(), now);
        this.tally = tally;
    }

    Matter matter(HistoryRow row) {
        Line cells = row.cells();
        List<Oddity> odd = new ArrayList<>();
        Instant opened = times.moment(cells, mapping.opened());
        if (opened == null) {
            throw new RowRefused(mapping.opened().column(), "import.missing");
        }
        Instant closedAt = closedAt(cells);
        State state = state(cells, closedAt);
        addOddTimes(opened, closedAt, state.closed(), odd);
        String category =
                place(mapping.category(), cells, code -> chart.category(code).isPresent(), "category", odd);
        String village =
                place(mapping.village(), cells, code -> chart.village(code).isPresent(), "village", odd);
        String unit = unit(cells, odd);
        Where where = where(cells, odd);
        String reporter = orNull(cells, mapping.reporter());
        String title = HistoryRow.joined(cells, mapping.title(), BETWEEN);
        String description = HistoryRow.joined(cells, mapping.description(), BETWEEN);
        return new Matter(
                system(cells),
                number(row),
                mapping.channel(),
                Cells.titleOf(title),
                description.isEmpty() ? title : description,
                category,
                village,
                unit,
                where.lat,
                where.lng,
                mapping.visibility(),
                reporter == null ? Sentences.of("import.reporter") : reporter,
                orNull(cells, mapping.phone()),
                opened,
                closedAt,
                state.closed(),
                state.name(),
                rest(cells),
                odd);
    }

    String system(Line cells) {
        return mapping.system()
                .of(cells, code -> true)
                .map(Chosen::code)
                .orElseThrow(() -> new RowRefused("system", "import.unknown"));
    }

    static String number(HistoryRow row) {
        if (row.id().isEmpty()) {
            throw new RowRefused("id", "import.missing");
        }
        if (row.id().length() > ID_LENGTH_MAX) {
            throw new RowRefused("id", "import.too-long");
        }
        return row.id();
    }

    /** By the name of the state where the file has one, else by whether it has a closing day. */
    State state(Line cells) {
        return state(cells, closedAt(cells));
    }

    private @Nullable Instant closedAt(Line cells) {
        Day day = mapping.closed();
        return day == null ? null : times.moment(cells, day);
    }

    private State state(Line cells, @Nullable Instant closedAt) {
        @Nullable String name = orNull(cells, mapping.state());
        if (name == null || mapping.closedStates().isEmpty()) {
            return new State(closedAt != null, name);
        }
        return new State(mapping.closedStates().contains(name.toLowerCase(Locale.ROOT)), name);
    }

    private static void addOddTimes(Instant opened, @Nullable Instant closedAt, boolean closed, List<Oddity> odd) {
        if (closedAt != null && closedAt.isBefore(opened)) {
            odd.add(Oddity.CLOSED_BEFORE_OPENED);
        }
        if (closed && closedAt == null) {
            odd.add(Oddity.CLOSED_WITHOUT_DAY);
        }
        if (!closed && closedAt != null) {
            odd.add(Oddity.OPEN_WITH_CLOSING_DAY);
        }
    }

    private String place(Choice choice, Line cells, Predicate<String> known, String what, List<Oddity> odd) {
        Optional<Chosen> chosen = choice.of(cells, known);
        if (chosen.isEmpty() || !known.test(chosen.get().code())) {
            tally.unknown(choice.said(cells));
            throw new RowRefused(what, "import.unknown");
        }
        if (chosen.get().assumed()) {
            tally.unknown(choice.said(cells));
            odd.add(what.equals("village") ? Oddity.PLACE_ASSUMED : Oddity.CATEGORY_ASSUMED);
        }
        return chosen.get().code();
    }

    /** Where nobody of ours stands for its unit, the matter starts where its category says. */
    private @Nullable String unit(Line cells, List<Oddity> odd) {
        Choice choice = mapping.unit();
        if (choice == null) {
            return null;
        }
        Optional<Chosen> chosen =
                choice.of(cells, code -> chart.standing(code, null).isPresent());
        if (chosen.isEmpty() || chosen.get().assumed()) {
            tally.unknown(choice.said(cells));
            odd.add(Oddity.UNIT_UNKNOWN);
        }
        return chosen.map(Chosen::code).orElse(null);
    }

    private Where where(Line cells, List<Oddity> odd) {
        Point point = mapping.point();
        if (point == null
                || cells.get(point.lat()).isEmpty()
                || cells.get(point.lng()).isEmpty()) {
            return new Where(null, null);
        }
        double lat = degrees(cells, point.lat());
        double lng = degrees(cells, point.lng());
        if (point.isNowhere(lat, lng)) {
            odd.add(Oddity.POINT_BY_DEFAULT);
        }
        if (point.isOutside(lat, lng)) {
            odd.add(Oddity.POINT_OUTSIDE);
        }
        return new Where(lat, lng);
    }

    private static double degrees(Line cells, String column) {
        try {
            return Double.parseDouble(cells.get(column).replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new RowRefused(column, "import.no-number");
        }
    }

    /** The other columns, a line for each. */
    private @Nullable String rest(Line cells) {
        String rest = mapping.keep().entrySet().stream()
                .filter(kept -> !cells.get(kept.getValue()).isEmpty())
                .map(kept -> kept.getKey() + ": " + cells.get(kept.getValue()))
                .collect(Collectors.joining("\n"));
        if (rest.length() > REST_LENGTH_MAX) {
            throw new RowRefused("keep", "import.too-long");
        }
        return rest.isEmpty() ? null : rest;
    }

    /** Whether the file says how a matter stands. */
    boolean tellsState() {
        return mapping.state() != null || mapping.closed() != null;
    }

    @Nullable
    String ticket(Line cells) {
        return orNull(cells, mapping.ticket());
    }

    private static @Nullable String orNull(Line cells, @Nullable String column) {
        return column == null || cells.get(column).isEmpty() ? null : cells.get(column);
    }
}
