package id.tuntas.query.projection;

import id.tuntas.ledger.maintenance.WaitingHistories;
import id.tuntas.ledger.sequence.LedgerReader;
import id.tuntas.query.projection.DeadLetters.Letter;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows the histories that wait, once they can be shown: from the event that failed to the projection's bookmark, which
 * is held meanwhile, so that neither the live projection nor a rebuild nor another node is at the same rows.
 */
@Component
class LetterRound implements WaitingHistories {
    private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);

    /** Events that are read together. */
    private static final int PAGE = 200;

    private final DeadLetters letters;
    private final Projections projections;
    private final Bookmarks bookmarks;
    private final LedgerReader ledger;
    private final TransactionTemplate transactions;
    private final TransactionTemplate nested;

    LetterRound(
            DeadLetters letters,
            Projections projections,
            Bookmarks bookmarks,
            LedgerReader ledger,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.projections = projections;
        this.bookmarks = bookmarks;
        this.ledger = ledger;
        this.transactions = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Answer tryAgain(String letter, String account) {
        Optional<Letter> known = letters.find(letter);
        if (known.isEmpty()) {
            return Answer.UNKNOWN;
        }
        LOG.info(
                "Account {} has leaf {} of projection {} tried again",
                account,
                known.get().leaf(),
                known.get().projection());
        return tryAgain(known.get()) ? Answer.SHOWN : Answer.WAITS;
    }

    /** Tries those whose time has come. */
    void run() {
        letters.due().forEach(this::tryAgain);
    }

    private boolean tryAgain(Letter found) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            long end = bookmarks.lock(found.projection());
            Optional<Letter> letter = letters.find(found.id()); // another node may have been faster
            return letter.isEmpty() || showOrForget(letter.get(), end);
        }));
    }

    private boolean showOrForget(Letter letter, long end) {
        Optional<Projection> projection = projections.find(letter.projection());
        if (projection.isPresent()) {
            return show(projection.get(), letter, end);
        }
        letters.remove(letter); // a screen that this program no longer has
        return true;
    }

    private boolean show(Projection projection, Letter letter, long end) {
        long from = letter.sequence();
        List<TrackedEventMessage<?>> page = ledger.history(letter.subject(), from, end, PAGE);
        while (!page.isEmpty()) {
            for (TrackedEventMessage<?> tracked : page) {
                DomainEventMessage<?> event = (DomainEventMessage<?>) tracked;
                try {
                    nested.executeWithoutResult(savepoint -> projection.apply(List.of(event), Place.LIVE));
                } catch (RuntimeException e) {
                    if (Failures.arePassing(e)) {
                        throw e;
                    }
                    long leaf = tracked.trackingToken().position().orElseThrow();
                    letters.triedInVain(letter, event, leaf, Failures.storedType(event), e);
                    return false;
                }
                from = event.getSequenceNumber() + 1;
            }
            page = ledger.history(letter.subject(), from, end, PAGE);
        }
        letters.remove(letter);
        LOG.info("Projection {} shows leaf {} and what waited behind it", letter.projection(), letter.leaf());
        return true;
    }
}
