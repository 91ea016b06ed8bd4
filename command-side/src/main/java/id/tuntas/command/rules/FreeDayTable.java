package id.tuntas.command.rules;

import id.tuntas.events.clock.FreeDay;
import id.tuntas.events.clock.FreeDayKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Free days as an office hands them in: CSV or iCalendar, in the words of the decrees or in ours. */
final class FreeDayTable {
    /** As published tables call them; an election day is free by a decree of its own. */
    private static final Map<String, FreeDayKind> WORDS = Map.of(
            "LIBUR_NASIONAL", FreeDayKind.NATIONAL_HOLIDAY,
            "LIBUR_PEMILU", FreeDayKind.NATIONAL_HOLIDAY,
            "CUTI_BERSAMA", FreeDayKind.COLLECTIVE_LEAVE,
            "LIBUR_DAERAH", FreeDayKind.LOCAL_LEAVE);

    private static final List<Column> COLUMNS = List.of(
            Column.required("date", "tanggal", TableLimits::day, "invalid.not-a-day"),
            Column.required("kind", "jenis", FreeDayTable::kind, "invalid.not-a-kind"),
            Column.required("name", "nama", Column.text(TableLimits.NAME_LENGTH_MAX), "invalid.not-a-name"),
            Column.required(
                    "legal_basis", "dasar_hukum", Column.text(TableLimits.BASIS_LENGTH_MAX), "invalid.not-a-basis"));

    private FreeDayTable() {}

    /**
     * Reads the days in the order of the file.
     *
     * @param legalBasis of every row that names none
     * @throws id.tuntas.command.door.InvalidLines naming what cannot be
     * @throws id.tuntas.command.door.InvalidInput when it is no such table at all
     */
    static List<FreeDay> read(String file, @Nullable String legalBasis) {
        String text = Texts.clean(file);
        List<TableLine> lines = (IcsLines.isIcs(text) ? IcsLines.of(text) : CsvLines.of(text))
                .stream().map(line -> withBasis(line, legalBasis)).toList();
        List<FreeDay> days =
                Column.read(lines, COLUMNS).stream().map(FreeDay::of).toList();
        Set<List<Object>> told = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            FreeDay day = days.get(i);
            if (!told.add(List.of(day.date(), isLocal(day)))) {
                throw Column.fault(lines.get(i), "date", "invalid.told-twice");
            }
        }
        return days;
    }

    static boolean isLocal(FreeDay day) {
        return day.kind() == FreeDayKind.LOCAL_LEAVE;
    }

    /** A calendar without categories still says in its names which days are cuti bersama. */
    static String kindByName(String name) {
        boolean leave = name.toLowerCase(Locale.ROOT).startsWith("cuti bersama");
        return (leave ? FreeDayKind.COLLECTIVE_LEAVE : FreeDayKind.NATIONAL_HOLIDAY).name();
    }

    private static TableLine withBasis(TableLine line, @Nullable String legalBasis) {
        if (legalBasis == null
                || legalBasis.isBlank()
                || line.cells().containsKey("legal_basis")
                || line.cells().containsKey("dasar_hukum")) {
            return line;
        }
        Map<String, String> cells = new HashMap<>(line.cells());
        cells.put("legal_basis", legalBasis.strip());
        return new TableLine(line.number(), cells);
    }

    private static String kind(String cell) {
        String word = cell.toUpperCase(Locale.ROOT).replace(' ', '_');
        FreeDayKind known = WORDS.get(word);
        return (known == null ? FreeDayKind.valueOf(word) : known).name();
    }
}
