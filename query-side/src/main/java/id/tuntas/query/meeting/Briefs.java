package id.tuntas.query.meeting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.ledger.sequence.LedgerReader;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Behind;
import id.tuntas.query.page.Soon;
import id.tuntas.query.page.TooMany;
import id.tuntas.query.projection.ShownLeaf;
import id.tuntas.query.satisfaction.PastFigures.Reopened;
import id.tuntas.query.whatif.Counting;
import id.tuntas.query.whatif.Counting.Count;
import id.tuntas.query.whatif.Counting.Watcher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts a brief from the proven history before its leaf, whenever it is asked for. Which issues have to be looked at is
 * asked of the queues of now, and always some too many: one that was open then is open still or has changed since.
 */
@Component
class Briefs {
    /** So many issues are looked at for one brief; at 20 events each that is some minutes. */
    static final int ISSUES_MAX = 100_000;

    /** How far the screens are is written down every few seconds, and a brief is often asked for as soon as it is frozen. */
    private static final Duration SCREENS_MAX = Duration.ofSeconds(30);

    private static final int PAGE = 200;
    private static final int KEPT_MAX = 8;
    private static final List<String> SETTLED = Arrays.stream(IssueStatus.values())
            .filter(IssueStatus::isSettled)
            .map(Enum::name)
            .toList();
    private static final String CONCERNED =
            " FROM opd_queue WHERE (status NOT IN (:settled) OR changed_at >= :earliest)";

    private final JdbcClient db;
    private final LedgerReader ledger;
    private final CarriedFollowUps followUps;
    private final ShownLeaf shown;
    private final Directory directory;
    private final Counting counting;
    private final JsonMapper json;
    private final Cache<BriefSpan, Count<Brief>> kept =
            Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

    Briefs(
            JdbcClient db,
            LedgerReader ledger,
            CarriedFollowUps followUps,
            ShownLeaf shown,
            Directory directory,
            Counting counting,
            JsonMapper json) {
        this.db = db;
        this.ledger = ledger;
        this.followUps = followUps;
        this.shown = shown;
        this.directory = directory;
        this.counting = counting;
        this.json = json;
    }

    /**
     * A counted brief.
     *
     * @param digest SHA-256 of the figures as JSON, in lower-case hex; minutes keep it, so the annex, which is counted from
     *     the same place of the history, stands beside them
     */
    record Brief(String digest, BriefFigures figures, Annex annex) {}

    /**
     * What is handed out with the figures, without personal data.
     *
     * @param reopened of each unit's ended work in the time covered
     * @param overdue open issues past their deadline, the latest first
     */
    record Annex(SortedMap<String, Reopened> reopened, BriefFigures.Listed overdue) {}

    /** The figures of a brief, from the last time that they were counted or counted now; the same for every viewer. */
    Count<Brief> of(BriefSpan span) {
        return kept.get(
                span,
                asked -> counting.of(null, "", asked, watcher -> {
                    try {
                        return count(asked, watcher);
                    } catch (RuntimeException e) {
                        kept.invalidate(asked);
                        throw e;
                    }
                }));
    }

    /** Likewise, but counted from the history once more, whatever was kept. */
    Count<Brief> again(BriefSpan span) {
        kept.invalidate(span);
        return of(span);
    }

    private Brief count(BriefSpan span, Watcher watcher) {
        if (Soon.look(shown::next, next -> next >= span.leaf(), SCREENS_MAX) < span.leaf()) {
            throw new Behind();
        }
        ZoneId zone = directory.zone();
        Timestamp earliest = Timestamp.from(span.earliest(zone));
        int total = db.sql("SELECT COUNT(*)" + CONCERNED)
                .param("settled", SETTLED)
                .param("earliest", earliest)
                .query(Integer.class)
                .single();
        if (total > ISSUES_MAX) {
            throw new TooMany();
        }
        BriefFold fold = new BriefFold(span, zone);
        int done = 0;
        List<String> page = page("", earliest);
        while (!page.isEmpty()) {
            watcher.at(done, total);
            fold.addPage(ledger.histories(page, span.leaf()));
            done += page.size();
            page = page(page.getLast(), earliest);
        }
        return brief(figures(span, fold, zone), fold.annex());
    }

    private List<String> page(String after, Timestamp earliest) {
        return db.sql("SELECT id" + CONCERNED + " AND id > :after ORDER BY id LIMIT :page")
                .param("settled", SETTLED)
                .param("earliest", earliest)
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private BriefFigures figures(BriefSpan span, BriefFold fold, ZoneId zone) {
        return new BriefFigures(
                span.meeting(),
                span.leaf(),
                span.at(),
                span.since(),
                fold.region(),
                fold.restricted(),
                fold.districts(),
                fold.weeks(),
                fold.units(),
                fold.heaviest(),
                fold.pingPong(),
                fold.forHead(),
                followUps.before(span, zone),
                followUps.closedWithin(span, zone));
    }

    private Brief brief(BriefFigures figures, Annex annex) {
        byte[] written = json.writeValueAsString(figures).getBytes(StandardCharsets.UTF_8);
        try {
            return new Brief(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(written)),
                    figures,
                    annex);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
