package id.tuntas.events.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one issue by chance, told to the clocks and, beside them, written into plain books, from which the slow
 * clerk works out after each step what the clocks should say.
 */
final class Story {
    private static final int STEPS_MAX = 12;

    private final Chance chance;
    private final StringBuilder told = new StringBuilder();
    private final List<Book> books = new ArrayList<>();
    private final Rule settle;
    private final ZoneId zone;
    private WorkCalendar calendar;
    private Clocks clocks = Clocks.NONE;
    private Instant now;

    /** What a clerk would have noted of one clock. */
    private static final class Book {
        private final Instant startedAt;
        private final List<Pause> pauses = new ArrayList<>();
        private ClockState state = ClockState.RUNNING;
        private @Nullable RunningClock asItEnded;

        Book(Instant startedAt) {
            this.startedAt = startedAt;
        }
    }

    Story(long seed) {
        chance = new Chance(seed);
        calendar = chance.calendar();
        zone = calendar.facts().zone();
        settle = chance.rule();
        now = chance.start(zone);
        told.append("seed ").append(seed).append(", ").append(calendar.facts().version());
        told.append(", ").append(zone).append(", ").append(settle.limit());
        start();
    }

    void tell() {
        for (int left = chance.random.nextInt(STEPS_MAX); left > 0; left--) {
            now = next();
            noteWhatIsMissed();
            step();
            check();
        }
    }

    /** Some time later; often at the very deadline. */
    private Instant next() {
        Instant dueAt = clock().deadline().dueAt();
        if (dueAt != null && !dueAt.isBefore(now) && chance.random.nextInt(5) == 0) {
            return dueAt;
        }
        return chance.later(now, settle.limit().unit() == LimitUnit.CLOCK_HOURS ? 1 : 8, zone);
    }

    private void step() {
        Book book = books.getLast();
        switch (chance.random.nextInt(10)) {
            case 0, 1, 2 -> ask(book);
            case 3, 4 -> answer(book);
            case 5 -> amendTheCalendar(book);
            case 6 -> note("complete", book.state.isOpen(), () -> complete(book));
            case 7 -> note("reopen", !book.state.isOpen(), this::start);
            default -> note(chance.one(List.of("comment", "reassign", "return", "transfer")), true, () -> {});
        }
    }

    private void start() {
        note("file", true, () -> clocks = clocks.start(calendar, "1", settle, now));
        books.add(new Book(now));
    }

    private void ask(Book book) {
        boolean heard = book.state == ClockState.RUNNING;
        assertThat(clock().canPauseAt(now)).as("can ask, %s", told).isEqualTo(heard);
        note("ask", heard, () -> {
            step(clock().pause(calendar, now));
            book.pauses.add(new Pause(now, null));
            book.state = ClockState.PAUSED;
        });
    }

    private void answer(Book book) {
        note("answer", book.state == ClockState.PAUSED, () -> {
            step(clock().resume(calendar, now));
            book.pauses.set(
                    book.pauses.size() - 1, new Pause(book.pauses.getLast().from(), now));
            book.state = ClockState.RUNNING;
        });
    }

    private void complete(Book book) {
        Instant dueAt = clerk(book).dueAt;
        boolean late = book.state == ClockState.MISSED || (dueAt != null && dueAt.isBefore(now));
        RunningClock before = clock();
        step(before.meet(now));
        book.state = late ? ClockState.MET_LATE : ClockState.MET;
        book.asItEnded = clock();
        assertThat(clock().deadline()).as("as it was, %s", told).isEqualTo(before.deadline());
        assertThat(clock().metAt()).isEqualTo(now);
    }

    private void amendTheCalendar(Book book) {
        FreeDay free = chance.freeDay(calendar.dayOf(now));
        calendar = new WorkCalendar(calendar.facts().with(calendar.facts().version() + "+", List.of(free)));
        note("holiday " + free.date() + " " + free.kind(), true, () -> {});
        if (book.state.isOpen()) {
            step(clock().recompute(calendar, now));
            Instant dueAt = clerk(book).dueAt;
            if (book.state == ClockState.MISSED && dueAt != null && !dueAt.isBefore(now)) {
                book.state = ClockState.RUNNING;
            }
        }
    }

    private void noteWhatIsMissed() {
        Book book = books.getLast();
        Instant dueAt = clerk(book).dueAt;
        boolean missed = book.state == ClockState.RUNNING && dueAt != null && dueAt.isBefore(now);
        assertThat(clock().isMissedAt(now)).as("missed, %s", told).isEqualTo(missed);
        note("miss", missed, () -> {
            step(clock().miss(now));
            book.state = ClockState.MISSED;
        });
    }

    private void check() {
        assertThat(clocks.all()).as("clocks, %s", told).hasSameSizeAs(books);
        for (int i = 0; i < books.size(); i++) {
            Book book = books.get(i);
            RunningClock clock = clocks.all().get(i);
            assertThat(clock.state()).as("state, %s", told).isEqualTo(book.state);
            assertThat(clock.startedAt()).as("start, %s", told).isEqualTo(book.startedAt);
            if (book.asItEnded == null) {
                Agreement.check(clock.deadline(), clerk(book), settle.limit(), told);
                assertThat(clock.deadline().working().calendarVersion())
                        .isEqualTo(calendar.facts().version());
            } else {
                assertThat(clock).as("on record, %s", told).isEqualTo(book.asItEnded);
            }
        }
    }

    private Oracle clerk(Book book) {
        return new Oracle(calendar.facts(), settle.limit(), book.startedAt, book.pauses);
    }

    private RunningClock clock() {
        return clocks.all().getLast();
    }

    private void step(RunningClock stepped) {
        clocks = clocks.with(stepped);
    }

    private void note(String what, boolean possible, Runnable act) {
        if (possible) {
            told.append('\n')
                    .append(now.atZone(zone).toLocalDateTime())
                    .append(' ')
                    .append(what);
            act.run();
        }
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
