package id.tuntas.query.projection;

import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.LedgerReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far behind the ledger each projection is, and how its last rebuild went. */
@Component
public class ProjectionStates {
    private final Projections projections;
    private final Bookmarks bookmarks;
    private final Runs runs;
    private final DeadLetters letters;
    private final LeafTable leaves;
    private final LedgerReader ledger;
    private final Clock clock;

    ProjectionStates(
            Projections projections,
            Bookmarks bookmarks,
            Runs runs,
            DeadLetters letters,
            LeafTable leaves,
            LedgerReader ledger,
            Clock clock) {
        this.projections = projections;
        this.bookmarks = bookmarks;
        this.runs = runs;
        this.letters = letters;
        this.leaves = leaves;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How a projection is now.
     *
     * @param lagEvents leaves that it does not show yet
     * @param letters histories that it does not show to their end
     * @param lag age of the oldest of them, zero when it is current
     * @param run its last rebuild or comparison, null when there was none
     */
    public record ProjectionState(
            String name,
            long lagEvents,
            Duration lag,
            long letters,
            @Nullable Run run) {}

    /** Every projection, by name. */
    public List<ProjectionState> all() {
        var last = runs.all().stream().collect(Collectors.toMap(Run::projection, Function.identity()));
        return projections.names().stream()
                .map(name -> new ProjectionState(name, lagEvents(name), lag(name), letters.count(name), last.get(name)))
                .toList();
    }

    List<String> names() {
        return projections.names();
    }

    long ledgerSize() {
        return leaves.size();
    }

    /** Age of the oldest event without a leaf, zero when each has one. */
    Duration oldestUnsequenced() {
        return age(ledger.oldestUnsequenced());
    }

    long lagEvents(String projection) {
        return Math.max(leaves.size() - bookmarks.end(projection), 0);
    }

    Duration lag(String projection) {
        return age(ledger.recordedAt(bookmarks.end(projection)));
    }

    long deadLetters(String projection) {
        return letters.count(projection);
    }

    Optional<Run> lastRun(String projection) {
        return runs.all().stream()
                .filter(run -> run.projection().equals(projection))
                .findFirst();
    }

    private Duration age(Optional<Instant> moment) {
        Duration age =
                moment.map(then -> Duration.between(then, clock.instant())).orElse(Duration.ZERO);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
