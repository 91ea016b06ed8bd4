package id.tuntas.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.FreeDay;
import id.tuntas.events.clock.FreeDayKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDraftTest {
    private static final CalendarFacts NOW = Books.calendar("now", "2026-11-21")
            .facts()
            .with("now", List.of(day("2027-05-05", FreeDayKind.LOCAL_LEAVE, "Galungan")));

    @Test
    void anotherYearIsAddedToThoseThatAreKnown() {
        FreeDay newYear = day("2028-01-01", FreeDayKind.NATIONAL_HOLIDAY, "Tahun Baru");
        CalendarFacts next = CalendarDraft.of(NOW, "next", List.of(newYear), null);
        assertThat(next.version()).isEqualTo("next");
        assertThat(next.lastDecreedYear()).isEqualTo(2028);
        assertThat(next.firstDecreedYear()).isEqualTo(2023);
        assertThat(next.freeDays()).hasSize(137).contains(newYear);
        assertThat(next.collectiveLeaveIsFree()).isTrue();
        Difference<FreeDay> difference = CalendarDraft.difference(NOW, next);
        assertThat(difference.added()).containsExactly(newYear);
        assertThat(difference.gone()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void aYearsDaysTakeThePlaceOfThoseOfTheSameYear() {
        List<FreeDay> of2027 = NOW.freeDays().stream()
                .filter(day -> day.date().getYear() == 2027 && !FreeDayTable.isLocal(day))
                .toList();
        FreeDay moved = of2027.getFirst();
        FreeDay renamed = new FreeDay(
                of2027.get(1).date(),
                FreeDayKind.COLLECTIVE_LEAVE,
                "Nama lain",
                of2027.get(1).legalBasis());
        CalendarFacts next = CalendarDraft.of(
                NOW,
                "next",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(day("2027-01-02", moved.kind(), moved.name()), renamed),
                                of2027.stream().skip(2))
                        .toList(),
                false);
        Difference<FreeDay> difference = CalendarDraft.difference(NOW, next);
        assertThat(difference.added()).containsExactly(day("2027-01-02", moved.kind(), moved.name()));
        assertThat(difference.gone()).containsExactly(moved);
        assertThat(difference.changed()).containsExactly(new Difference.Change<>(of2027.get(1), renamed));
        assertThat(next.collectiveLeaveIsFree()).isFalse();
        assertThat(next.freeDays()).isSortedAccordingTo(java.util.Comparator.comparing(FreeDay::date));
    }

    @Test
    void aRegionsOwnDaysAndThoseOfTheCountryDoNotTouchEachOther() {
        FreeDay local = day("2027-12-01", FreeDayKind.LOCAL_LEAVE, "Kuningan");
        Difference<FreeDay> difference =
                CalendarDraft.difference(NOW, CalendarDraft.of(NOW, "next", List.of(local), null));
        assertThat(difference.added()).containsExactly(local);
        assertThat(difference.gone()).containsExactly(day("2027-05-05", FreeDayKind.LOCAL_LEAVE, "Galungan"));
    }

    @Test
    void aRegionsOwnDaysDoNotMakeAYearDecreed() {
        FreeDay local = day("2031-12-01", FreeDayKind.LOCAL_LEAVE, "Kuningan");
        assertThat(CalendarDraft.of(NOW, "next", List.of(local), null).lastDecreedYear())
                .isEqualTo(2027);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2029-01-01", "2021-01-01"})
    void noYearIsLeftOut(String date) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> CalendarDraft.of(
                        NOW, "next", List.of(day(date, FreeDayKind.NATIONAL_HOLIDAY, "Tahun Baru")), null))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo("year-left-out"));
    }

    private static FreeDay day(String date, FreeDayKind kind, String name) {
        return new FreeDay(LocalDate.parse(date), kind, name, "SKB");
    }
}
