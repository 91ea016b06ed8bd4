package id.tuntas.query.template;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.template.Placeholder;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Soon;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The replies that units offer, opened. */
@Component
public class ReplyTemplates {
    private final JdbcClient db;
    private final OpenedText texts;
    private final Directory directory;

    ReplyTemplates(JdbcClient db, OpenedText texts, Directory directory) {
        this.db = db;
        this.texts = texts;
        this.directory = directory;
    }

    /**
     * A reply that is offered.
     *
     * @param account who wrote it last
     */
    public record Reply(String id, String unit, String title, String text, Instant writtenAt, String account) {}

    private record Row(String id, String unit, Sealed title, Sealed text, Instant writtenAt, String account) {}

    /** Those of the units in which this officer works. */
    public List<Reply> offeredTo(Actor officer) {
        return of(officer.units());
    }

    /** One of those. */
    public Optional<Reply> find(String template, Actor officer) {
        return offeredTo(officer).stream()
                .filter(reply -> reply.id().equals(template))
                .findFirst();
    }

    /** Waits a moment until the unit's replies are shown up to this version. */
    void await(String unit, long version) {
        Soon.look(
                () -> db.sql("SELECT COALESCE(MAX(version), -1) FROM reply_template WHERE unit = ?")
                        .param(unit)
                        .query(Long.class)
                        .single(),
                shown -> shown >= version);
    }

    /** Those of these units, by title. */
    List<Reply> of(Collection<String> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        List<Row> rows = db.sql("SELECT template, unit, seal_key, title, text, written_at, account FROM reply_template"
                        + " WHERE unit IN (:units) AND withdrawn = FALSE")
                .param("units", units)
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        new Sealed(row.getString(3), row.getString(4)),
                        new Sealed(row.getString(3), row.getString(5)),
                        row.getTimestamp(6).toInstant(),
                        row.getString(7)))
                .list();
        Map<Sealed, String> opened = texts.open(
                rows.stream().flatMap(row -> Stream.of(row.title(), row.text())).toList());
        return rows.stream()
                .map(row -> new Reply(
                        row.id(),
                        row.unit(),
                        OpenedText.orForgotten(opened.get(row.title())),
                        OpenedText.orForgotten(opened.get(row.text())),
                        row.writtenAt(),
                        row.account()))
                .sorted(Comparator.comparing(Reply::title).thenComparing(Reply::id))
                .toList();
    }

    /** A text as the reporter of this issue would read it; the command that says it fills it in the same way. */
    public String filled(String text, Situation issue) {
        String category = issue.category();
        return Placeholder.fill(
                text,
                Map.of(
                        Placeholder.NUMBER, issue.ticketNumber(),
                        Placeholder.CATEGORY, directory.categoryNames().getOrDefault(category, category),
                        Placeholder.UNIT, directory.unitName(issue.unit()),
                        Placeholder.PLACE, directory.unitName(issue.village())));
    }
}
