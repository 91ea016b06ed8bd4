package id.tuntas.query.meeting;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.meeting.BriefFigures.Item;
import id.tuntas.query.meeting.BriefFigures.Listed;
import id.tuntas.query.meeting.BriefFigures.OwedFollowUp;
import id.tuntas.query.meeting.Briefs.Annex;
import id.tuntas.query.meeting.Briefs.Brief;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A brief as this viewer may see it: the sums are the same for all who meet, single issues stand in it only as far as
 * they are the viewer's to see now. So what has become restricted since is gone, and its place says that something is
 * withheld.
 */
@Component
class SeenBriefs {
    private final JdbcClient db;

    SeenBriefs(JdbcClient db) {
        this.db = db;
    }

    Brief of(Brief brief, Actor viewer) {
        BriefFigures figures = brief.figures();
        Annex annex = brief.annex();
        List<String> named = Stream.of(figures.heaviest(), figures.pingPong(), figures.forHead(), annex.overdue())
                .flatMap(listed -> listed.items().stream())
                .map(Item::issue)
                .distinct()
                .toList();
        Set<String> seen = named.isEmpty() ? Set.of() : seen(named, viewer);
        return new Brief(
                brief.digest(), of(figures, seen, viewer), new Annex(annex.reopened(), within(annex.overdue(), seen)));
    }

    private BriefFigures of(BriefFigures figures, Set<String> seen, Actor viewer) {
        return new BriefFigures(
                figures.meeting(),
                figures.leaf(),
                figures.at(),
                figures.since(),
                figures.region(),
                figures.restricted(),
                figures.districts(),
                figures.weeks(),
                figures.units(),
                within(figures.heaviest(), seen),
                within(figures.pingPong(), seen),
                within(figures.forHead(), seen),
                owed(figures.followUps(), viewer),
                figures.followUpsClosed());
    }

    /** What is owed for something that has become restricted since is still owed, and nobody reads by whom. */
    private List<OwedFollowUp> owed(List<OwedFollowUp> all, Actor viewer) {
        List<String> meetings =
                all.stream().map(OwedFollowUp::meeting).distinct().toList();
        if (meetings.isEmpty()) {
            return all;
        }
        Set<String> hidden = new HashSet<>(
                db.sql("SELECT item.meeting, item.number FROM meeting_item item WHERE item.meeting IN (:meetings) AND "
                                + MeetingItems.HIDDEN)
                        .params(Scope.parameters(viewer))
                        .param("meetings", meetings)
                        .query((row, n) -> row.getString(1) + ":" + row.getInt(2))
                        .list());
        return all.stream()
                .map(one -> hidden.contains(one.meeting() + ":" + one.number()) ? one.withoutUnit() : one)
                .toList();
    }

    private Set<String> seen(List<String> named, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.put("named", named);
        return new HashSet<>(db.sql("SELECT issue.id FROM issue WHERE issue.id IN (:named) AND issue.restricted = FALSE"
                        + " AND " + Scope.of("issue"))
                .params(parameters)
                .query(String.class)
                .list());
    }

    private static Listed within(Listed listed, Set<String> seen) {
        List<Item> items = listed.items().stream()
                .filter(item -> seen.contains(item.issue()))
                .toList();
        return new Listed(listed.total(), listed.items().size() - items.size(), items);
    }
}
