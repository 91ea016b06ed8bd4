package id.tuntas.command.notice;

import id.tuntas.command.notice.Recipients.Recipient;
import id.tuntas.command.notice.Stories.Story;
import id.tuntas.command.rules.CurrentRules;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.notice.Held;
import id.tuntas.events.notice.Notice;
import id.tuntas.events.notice.Notices;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.LedgerPages;
import id.tuntas.ledger.sequence.LedgerReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the ledger in its proven order and notes what is to be sent. The place up to which it has looked moves in one
 * transaction with the notes, so that each step is looked at once, whatever dies; and no rebuild of any screen comes by
 * here. It begins at the end of the history that there is: nobody gets mail of what is long over.
 */
@Component
class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String POSITION = "DELIVERY";

    /** Few enough that the transaction does not hold up the order of other events. */
    private static final int PAGE = 200;

    private final JdbcClient db;
    private final LedgerReader ledger;
    private final LeafTable leaves;
    private final Stories stories;
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final Ways ways;
    private final QuietHours quiet;
    private final CurrentRules rules;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Outbox(
            JdbcClient db,
            LedgerReader ledger,
            LeafTable leaves,
            Stories stories,
            Recipients recipients,
            Deliveries deliveries,
            Ways ways,
            QuietHours quiet,
            CurrentRules rules,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.ledger = ledger;
        this.leaves = leaves;
        this.stories = stories;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.ways = ways;
        this.quiet = quiet;
        this.rules = rules;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Looks at what is new; whether there may be more. */
    boolean follow() {
        return Boolean.TRUE.equals(transactions.execute(status -> page()));
    }

    private boolean page() {
        long size = leaves.size();
        List<Long> known = db.sql("SELECT leaf FROM delivery_position WHERE name = ? FOR UPDATE")
                .param(POSITION)
                .query((row, n) -> row.getLong(1))
                .list();
        if (known.isEmpty()) {
            db.sql("INSERT INTO delivery_position (name, leaf) VALUES (?, ?)")
                    .params(POSITION, size)
                    .update();
            return false;
        }
        long begin = known.getFirst();
        if (begin >= size) {
            return false;
        }
        // Where nothing can be sent, nothing is read either.
        long end = ways.any() ? Math.min(begin + PAGE, size) : size;
        if (ways.any()) {
            try (LedgerPages pages = ledger.pages(begin, end, IssueEvent.class)) {
                pages.forEachRemaining(page -> page.events().forEach(this::noteOrLeave));
            }
        }
        db.sql("UPDATE delivery_position SET leaf = ? WHERE name = ?")
                .params(end, POSITION)
                .update();
        return end < size;
    }

    /** What cannot be read says nothing to anybody, and must not keep the rest waiting. */
    private void noteOrLeave(DomainEventMessage<?> step) {
        try {
            note(step);
        } catch (IllegalStateException | IllegalArgumentException | ClassCastException e) {
            LOG.warn("Nobody is told of a step of {}, which cannot be read", step.getAggregateIdentifier(), e);
        }
    }

    private void note(DomainEventMessage<?> step) {
        IssueEvent event = (IssueEvent) step.getPayload();
        String actor = String.valueOf(step.getMetaData().get(EventMetadata.ACTOR));
        if (Notices.of(event, new Held("", null, null), actor).isEmpty()) {
            return;
        }
        long leaf = LedgerReader.leafOf(step);
        Story story = stories.after(event.issueId(), leaf);
        Situation issue = story.situation();
        List<Notice> notices = Notices.of(event, new Held(issue.unit(), issue.superior(), issue.officer()), actor);
        Instant now = clock.instant();
        for (Recipient one : recipients.of(notices, story, actor)) {
            Instant next = one.digest()
                    ? quiet.now().nextMorning(now, rules.calendar())
                    : quiet.now().orLater(now);
            deliveries.add(
                    new Delivery(
                            UUID.randomUUID().toString(),
                            step.getIdentifier(),
                            one.channel(),
                            one.name(),
                            event.issueId(),
                            one.kind(),
                            leaf,
                            one.digest(),
                            0,
                            next),
                    now);
        }
    }
}
