package id.tuntas.query.similar;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.opdqueue.OpdQueue;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.search.BlindTerms;
import id.tuntas.query.search.Likeness;
import id.tuntas.query.similar.Candidates.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which issues may tell the same matter as another one, within what the viewer may see; the most alike first. Within
 * 50 m any text may be it; of the same kelurahan only one that is alike.
 */
@Component
public class SimilarIssues {
    static final int SHOWN_MAX = 5;

    /** The form must stay in sight. */
    private static final int SHOWN_WHILE_FILING_MAX = 3;

    private final Candidates candidates;
    private final Likeness likeness;
    private final BlindTerms terms;
    private final OpdQueue queue;
    private final Directory directory;

    SimilarIssues(Candidates candidates, Likeness likeness, BlindTerms terms, OpdQueue queue, Directory directory) {
        this.candidates = candidates;
        this.likeness = likeness;
        this.terms = terms;
        this.queue = queue;
        this.directory = directory;
    }

    /** How alike two texts are, in words. */
    public enum Alike {
        VERY,
        RATHER,
        LITTLE;

        static Alike of(double likeness) {
            return likeness >= Likeness.VERY ? VERY : likeness >= Likeness.ALIKE ? RATHER : LITTLE;
        }
    }

    /**
     * An issue that may tell the same.
     *
     * @param metres how far away it is, null when one of the two has no point
     * @param days calendar days between the two
     * @param alike null while there is no text to compare with
     */
    public record Similar(
            OpdQueue.Item item,
            @Nullable Long metres,
            long days,
            @Nullable Alike alike) {}

    /** Beside an issue; a restricted one is like no other. */
    public List<Similar> beside(String issue, Actor viewer) {
        return candidates
                .matter(issue)
                .filter(matter -> !matter.restricted())
                .map(matter ->
                        similar(matter, likeness.told(List.of(issue)).getOrDefault(issue, Set.of()), SHOWN_MAX, viewer))
                .orElse(List.of());
    }

    /**
     * While a complaint is told.
     *
     * @param title what it says in short, empty when nothing has been typed yet; then the newest come first
     */
    List<Similar> whileFiling(Matter matter, String title, Actor viewer) {
        return similar(matter, terms.of(title), SHOWN_WHILE_FILING_MAX, viewer);
    }

    private List<Similar> similar(Matter matter, Set<Long> told, int shown, Actor viewer) {
        Map<String, Matter> all = candidates.of(matter, Scope.of("s"), Scope.parameters(viewer)).stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        Map<String, Double> alike = likeness.of(told, likeness.told(all.keySet()));
        List<String> best = all.values().stream()
                .filter(other -> told.isEmpty()
                        || matter.metresTo(other) != null
                        || alike.getOrDefault(other.id(), 0.0) >= Likeness.ALIKE)
                .sorted(Comparator.comparingDouble((Matter other) -> alike.getOrDefault(other.id(), 0.0))
                        .reversed()
                        .thenComparing(Matter::filedAt, Comparator.reverseOrder())
                        .thenComparing(Matter::id))
                .limit(shown)
                .map(Matter::id)
                .toList();
        ZoneId zone = directory.zone();
        return queue.these(best, viewer).stream()
                .map(item -> similar(item, matter, all, told.isEmpty() ? null : alike, zone))
                .toList();
    }

    private static Similar similar(
            OpdQueue.Item item,
            Matter matter,
            Map<String, Matter> all,
            @Nullable Map<String, Double> alike,
            ZoneId zone) {
        Matter other = all.getOrDefault(item.id(), matter);
        Double metres = matter.metresTo(other);
        return new Similar(
                item,
                metres == null ? null : Math.round(metres),
                Math.abs(ChronoUnit.DAYS.between(day(matter.filedAt(), zone), day(other.filedAt(), zone))),
                alike == null ? null : Alike.of(alike.getOrDefault(item.id(), 0.0)));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
