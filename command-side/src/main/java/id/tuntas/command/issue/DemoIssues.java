package id.tuntas.command.issue;

import id.tuntas.command.door.Door;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.command.organisation.PackFiles;
import id.tuntas.ledger.node.Nodes;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the demo has started on an empty history, then the pack's issues happen, by the same commands and offices as
 * real ones. In the background: nobody waits for them. Of several nodes one plays them; a key for each step would keep a
 * second one from doing anything twice.
 */
@Component
@Profile("!command-line")
@ConditionalOnBooleanProperty({"tuntas.demo", "tuntas.demo-issues"})
@ConditionalOnBooleanProperty(name = "tuntas.command-side", matchIfMissing = true)
class DemoIssues implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DemoIssues.class);

    private final PackFiles pack;
    private final CurrentChart charts;
    private final Filing filing;
    private final Door door;
    private final MessageSource messages;
    private final JdbcClient db;
    private final Nodes nodes;
    private volatile boolean ending;
    private final Thread thread;

    DemoIssues(
            PackFiles pack,
            CurrentChart charts,
            Filing filing,
            Door door,
            MessageSource messages,
            JdbcClient db,
            Nodes nodes) {
        this.pack = pack;
        this.charts = charts;
        this.filing = filing;
        this.door = door;
        this.messages = messages;
        this.db = db;
        this.nodes = nodes;
        this.thread = Thread.ofPlatform().name("demo-issues").daemon().unstarted(this::play);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    private void play() {
        if (!nodes.isFirst() || !isOurs()) {
            return;
        }
        Instant firstDay = begun();
        DemoCast cast = new DemoCast(
                pack, charts.now(), LocalDate.ofInstant(firstDay, charts.now().zone()));
        for (CSVRecord row : pack.rows("demo-issues.csv")) {
            if (ending) {
                return;
            }
            try {
                new DemoIssue(row, cast, door, messages).play(filing, firstDay);
            } catch (RuntimeException e) {
                LOG.warn("Demo issue {} stands still: {}", row.getRecordNumber(), e.toString());
            }
        }
    }

    /** A history that began with somebody's real issue gets no invented ones. */
    private boolean isOurs() {
        return db.sql("SELECT type FROM domain_event WHERE type = 'issue' FETCH FIRST 1 ROW ONLY")
                        .query(String.class)
                        .optional()
                        .isEmpty()
                || db.sql("SELECT COUNT(*) FROM idempotent_request WHERE idempotency_key = 'demo:1:filed'")
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** When this history began: the days of old complaints count back from it, at the second start as at the first. */
    private Instant begun() {
        String first = db.sql("SELECT time_stamp FROM domain_event ORDER BY global_index FETCH FIRST 1 ROW ONLY")
                .query(String.class)
                .single();
        return Instant.parse(first);
    }

    /** Lets the issue that is being told come to its end, while the database is still open. */
    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        if (thread.isAlive()) {
            thread.join();
        }
    }
}
