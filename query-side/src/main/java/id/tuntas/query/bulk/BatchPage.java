package id.tuntas.query.bulk;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.BulkAct;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of each issue of a batch; for whoever sent it, as often as it is looked at. */
@Controller
class BatchPage {
    private final JdbcClient db;
    private final OpenedText texts;
    private final Directory directory;

    BatchPage(JdbcClient db, OpenedText texts, Directory directory) {
        this.db = db;
        this.texts = texts;
        this.directory = directory;
    }

    private record Batch(BulkAct act, String queue, Instant begunAt) {}

    /**
     * One issue of the batch.
     *
     * @param title null where the viewer may not see the issue
     * @param reason key of why it was refused
     */
    record Line(
            String issue,
            String state,
            @Nullable String reason,
            @Nullable String title) {
        public boolean done() {
            return state.equals("DONE");
        }

        public boolean refused() {
            return state.equals("REFUSED");
        }
    }

    private record Row(
            String issue,
            String state,
            @Nullable String reason,
            @Nullable Sealed title) {}

    @GetMapping("/batches/{batch}")
    String result(@PathVariable String batch, @AuthenticationPrincipal Actor viewer, Model model) {
        Batch sent = db.sql("SELECT act, queue, begun_at FROM bulk_batch WHERE batch = ? AND account = ?")
                .params(batch, viewer.account())
                .query((row, n) -> new Batch(
                        BulkAct.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .optional()
                .orElseThrow(NotFound::new);
        List<Line> lines = lines(batch, viewer);
        model.addAttribute("act", sent.act());
        model.addAttribute("queue", sent.queue());
        model.addAttribute("queueName", directory.unitName(sent.queue()));
        model.addAttribute("begunAt", sent.begunAt());
        model.addAttribute("lines", lines);
        model.addAttribute("done", lines.stream().filter(Line::done).count());
        model.addAttribute("refused", lines.stream().filter(Line::refused).count());
        return "bulk/result";
    }

    /** An auditor reads no title here: looking at issues leaves a trace, and this page leaves none. */
    private List<Line> lines(String batch, Actor viewer) {
        List<Row> rows = db.sql("SELECT l.issue, l.state, l.reason, q.title_key, q.title FROM bulk_line l"
                        + " LEFT JOIN opd_queue q ON q.id = l.issue AND " + Scope.of("q")
                        + " WHERE l.batch = :batch ORDER BY l.place")
                .params(Scope.parameters(viewer))
                .param("batch", batch)
                .query((row, n) -> read(row))
                .list();
        boolean titles = !viewer.holds(OfficeKind.AUDITOR);
        Map<Sealed, String> opened = texts.open(
                rows.stream().flatMap(row -> Stream.ofNullable(row.title())).toList());
        return rows.stream()
                .map(row -> new Line(
                        row.issue(),
                        row.state(),
                        row.reason(),
                        titles && row.title() != null
                                ? OpenedText.orForgotten(opened.get(Objects.requireNonNull(row.title())))
                                : null))
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        String key = row.getString(4);
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                key == null ? null : new Sealed(key, row.getString(5)));
    }
}
