package id.tuntas.command.notice;

import id.tuntas.command.notice.Webhooks.Turn;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.notice.CloudEvents;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.LedgerPages;
import id.tuntas.ledger.sequence.LedgerReader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells programs elsewhere of every step in its proven order, one after the other. The place of each moves behind what it
 * has taken in, so each step comes at least once, and never before an earlier one.
 */
@Component
class EventPush {
    /** So long a node has a program's turn; one that dies gives it up then. */
    private static final Duration TURN = Duration.ofMinutes(2);

    /** Leaves of a look. */
    private static final int PAGE = 200;

    private final Webhooks webhooks;
    private final WebhookDoor door;
    private final LedgerReader ledger;
    private final LeafTable leaves;
    private final Stories stories;
    private final Clock clock;
    private final JsonMapper json;
    private final String origin;

    EventPush(
            Webhooks webhooks,
            WebhookDoor door,
            LedgerReader ledger,
            LeafTable leaves,
            Stories stories,
            Clock clock,
            JsonMapper json,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin) {
        this.webhooks = webhooks;
        this.door = door;
        this.ledger = ledger;
        this.leaves = leaves;
        this.stories = stories;
        this.clock = clock;
        this.json = json;
        this.origin = origin;
    }

    /** Tells each of them what is new; whether there may be more. */
    boolean round(BooleanSupplier goesOn) {
        boolean more = false;
        long size = leaves.size();
        for (Webhook webhook : webhooks.due()) {
            if (webhook.leaf() < size && goesOn.getAsBoolean()) {
                Optional<Turn> turn = webhooks.take(webhook, TURN);
                if (turn.isPresent()) {
                    more |= tell(webhook, turn.get(), Math.min(webhook.leaf() + PAGE, size), goesOn);
                }
            }
        }
        return more;
    }

    /** Whoever finds its turn ended, by another node or by an administrator, tells nothing more and notes nothing. */
    private boolean tell(Webhook webhook, Turn begun, long end, BooleanSupplier goesOn) {
        Turn turn = begun;
        long giveUpAt = System.nanoTime() + TURN.dividedBy(2).toNanos();
        Map<String, Boolean> restricted = new HashMap<>();
        try (LedgerPages pages = ledger.pages(webhook.leaf(), end, IssueEvent.class)) {
            while (pages.hasNext()) {
                for (DomainEventMessage<?> step : pages.next().events()) {
                    long leaf = LedgerReader.leafOf(step);
                    Attempt attempt = tell(webhook, step, leaf, restricted);
                    if (attempt.result() != Attempt.Result.ARRIVED) {
                        failed(turn, attempt);
                        return false;
                    }
                    if (!webhooks.told(turn, leaf + 1)) {
                        return true;
                    }
                    turn = turn.at(leaf + 1);
                    if (System.nanoTime() > giveUpAt || !goesOn.getAsBoolean()) {
                        webhooks.free(turn);
                        return true;
                    }
                }
            }
        }
        if (webhooks.told(turn, end)) {
            webhooks.free(turn.at(end));
        }
        return end < leaves.size();
    }

    /** What is restricted now is told no more, whatever it was then. */
    private Attempt tell(Webhook webhook, DomainEventMessage<?> step, long leaf, Map<String, Boolean> restricted) {
        IssueEvent event = (IssueEvent) step.getPayload();
        if (!CloudEvents.tells(event)
                || restricted.computeIfAbsent(
                        event.issueId(), issue -> stories.now(issue).isRestricted())) {
            return Attempt.ARRIVED;
        }
        String body =
                json.writeValueAsString(CloudEvents.of(event, step.getIdentifier(), step.getTimestamp(), leaf, origin));
        return door.send(webhook, step.getIdentifier(), CloudEvents.TYPE, body);
    }

    /** What was told before the failure counts: it is tried as often for each step. */
    private void failed(Turn turn, Attempt attempt) {
        int tries = webhooks.tries(turn) + 1;
        boolean stopped = attempt.result() == Attempt.Result.REFUSED || tries >= Retry.TRIES_MAX;
        webhooks.failed(turn, tries, clock.instant().plus(Retry.pause(tries)), stopped, attempt.cause());
    }
}
