package id.tuntas.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.InvalidLines;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.FreeDay;
import id.tuntas.events.clock.FreeDayKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeDayTableTest {
    private static final String HEADER = "date,kind,name,legal_basis\n";
    private static final String BASIS = "SKB 3 Menteri";

    @Test
    void aTableAndACalendarOfTheSameDecreesGiveTheSameDays() throws IOException {
        List<FreeDay> table = FreeDayTable.read(file("libur_nasional_2023_2027.csv"), null);
        List<FreeDay> calendar = FreeDayTable.read(file("libur_nasional_2023_2027.ics"), BASIS);
        assertThat(table).hasSize(135);
        assertThat(calendar)
                .map(FreeDayTableTest::bare)
                .isEqualTo(table.stream().map(FreeDayTableTest::bare).toList());
        CalendarFacts pack = Books.calendar("pack", "2026-11-21").facts();
        assertThat(table).isEqualTo(pack.freeDays());
    }

    private static FreeDay bare(FreeDay day) {
        return new FreeDay(day.date(), day.kind(), day.name(), BASIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aCalendarIsReadWhereverItsLinesAreFoldedAndWhateverItsEventsHoldBesides(String lineEnd) {
        String ics = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                SUMMARY;LANGUAGE="id:ID":Cuti ber
                 sama Idulfitri\\, hari ke
                \t-1
                DTSTART;VALUE=DATE:20280224
                DTEND;VALUE=DATE:20280226
                DESCRIPTION:SKB\\n1/2027
                BEGIN:VALARM
                DESCRIPTION:Bunyi
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                STATUS:CANCELLED
                DTSTART;VALUE=DATE:20280301
                SUMMARY:Batal
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20280302
                SUMMARY:Hari raya daerah
                CATEGORIES:Libur daerah
                END:VEVENT
                END:VCALENDAR
                """;
        assertThat(FreeDayTable.read(ics.replace("\n", lineEnd), BASIS))
                .containsExactly(
                        day(
                                "2028-02-24",
                                FreeDayKind.COLLECTIVE_LEAVE,
                                "Cuti bersama Idulfitri, hari ke-1",
                                "SKB 1/2027"),
                        day(
                                "2028-02-25",
                                FreeDayKind.COLLECTIVE_LEAVE,
                                "Cuti bersama Idulfitri, hari ke-1",
                                "SKB 1/2027"),
                        day("2028-03-02", FreeDayKind.LOCAL_LEAVE, "Hari raya daerah", BASIS));
    }

    @Test
    void aTableMayBeginWithAByteOrderMarkAndSpeakIndonesian() {
        assertThat(FreeDayTable.read(
                        "\uFEFFTanggal,Jenis,Nama,Dasar_Hukum\n\n2028-01-01,libur nasional,\"Tahun Baru, 2028\",\n",
                        BASIS))
                .containsExactly(day("2028-01-01", FreeDayKind.NATIONAL_HOLIDAY, "Tahun Baru, 2028", BASIS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2028-02-30,LIBUR_NASIONAL,A,B | 2 | date        | invalid.not-a-day
            1028-02-03,LIBUR_NASIONAL,A,B | 2 | date        | invalid.not-a-day
            ,LIBUR_NASIONAL,A,B           | 2 | date        | invalid.missing
            2028-02-03,LIBUR,A,B          | 2 | kind        | invalid.not-a-kind
            2028-02-03,CUTI_BERSAMA,,B    | 2 | name        | invalid.missing
            2028-02-03,CUTI_BERSAMA,A,    | 2 | legal_basis | invalid.missing
            2028-02-03                    | 2 | kind        | invalid.missing
            """)
    void aCellThatCannotBeIsNamedByLineAndColumn(String row, long line, String column, String key) {
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> FreeDayTable.read(HEADER + row + "\n2028-01-01,LIBUR_NASIONAL,A,B\n", null))
                .satisfies(invalid ->
                        assertThat(invalid.lines().getFirst()).isEqualTo(new InvalidLines.Line(line, column, key)));
    }

    @Test
    void everyLineThatCannotBeIsToldAtOnce() {
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> FreeDayTable.read(
                        HEADER + "x,LIBUR_NASIONAL,A,B\n2028-01-01,LIBUR_NASIONAL,A,B\n2028-01-02,y,A,B\n", null))
                .satisfies(invalid -> assertThat(invalid.lines())
                        .containsExactly(
                                new InvalidLines.Line(2, "date", "invalid.not-a-day"),
                                new InvalidLines.Line(4, "kind", "invalid.not-a-kind")));
        String wrong = HEADER + "x,LIBUR_NASIONAL,A,B\n".repeat(100);
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> FreeDayTable.read(wrong, null))
                .satisfies(invalid -> assertThat(invalid.lines()).hasSize(InvalidLines.SHOWN_MAX));
    }

    @Test
    void aDayIsToldOnceButARegionMayHaveItsOwnBesides() {
        String day = "2028-01-01,LIBUR_NASIONAL,A,B\n";
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> FreeDayTable.read(HEADER + day + "2028-01-01,CUTI_BERSAMA,A,B\n", null))
                .satisfies(invalid -> assertThat(invalid.lines())
                        .containsExactly(new InvalidLines.Line(3, "date", "invalid.told-twice")));
        assertThat(FreeDayTable.read(HEADER + day + "2028-01-01,LIBUR_DAERAH,A,B\n", null))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'date,kind\n', no-rows",
        "'', no-rows",
        "'date,kind\n2028-01-01,\"open', not-a-table",
        "'date,date\n1,2', not-a-table",
        "'date\n\uFFFD', not-utf-8",
        "'BEGIN:VCALENDAR\nEND:VCALENDAR', no-rows",
        "'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x', ics-cut-off"
    })
    void whatIsNoSuchTableIsRefused(String text, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> FreeDayTable.read(text, BASIS))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @Test
    void aTableHasALargestSize() {
        StringBuilder table = new StringBuilder(HEADER);
        LocalDate first = LocalDate.of(2030, 1, 1);
        for (int i = 0; i < TableLimits.ROWS_MAX; i++) {
            table.append(first.plusDays(i)).append(",CUTI_BERSAMA,A,B\n");
        }
        assertThat(FreeDayTable.read(table.toString(), null)).hasSize(TableLimits.ROWS_MAX);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> FreeDayTable.read(table + "2040-01-01,CUTI_BERSAMA,A,B\n", null))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo("too-many-rows"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20280101T070000Z                        | 2 | DTSTART | invalid.not-a-day
            SUMMARY:x                                       | 2 | DTSTART | invalid.not-a-day
            DTSTART:20280101~RRULE:FREQ=YEARLY              | 2 | RRULE   | invalid.ics-repeats
            DTSTART:20280101~DTEND:20280101                 | 2 | DTEND   | invalid.ics-end
            DTSTART:20280101~DTEND:20290101                 | 2 | DTEND   | invalid.ics-end
            DTSTART:20280101~tanpa titik dua yang panjang   | 4 | tanpa titik dua yang | invalid.ics-line
            DTSTART:20280101~END:VCALENDAR                  | 4 | END     | invalid.ics-line
            DTSTART:20280101                                | 2 | name    | invalid.missing
            """)
    void anEventThatCannotBeReadIsNamedByItsLine(String event, long line, String column, String key) {
        String ics = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + event.replace("~", "\n") + "\nEND:VEVENT\nEND:VCALENDAR\n";
        assertThatExceptionOfType(InvalidLines.class)
                .isThrownBy(() -> FreeDayTable.read(ics, BASIS))
                .satisfies(invalid ->
                        assertThat(invalid.lines().getFirst()).isEqualTo(new InvalidLines.Line(line, column, key)));
    }

    private static FreeDay day(String date, FreeDayKind kind, String name, String basis) {
        return new FreeDay(LocalDate.parse(date), kind, name, basis);
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/holidays", name));
    }
}
