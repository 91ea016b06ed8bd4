package id.tuntas.command.notice;

import id.tuntas.command.notice.Delivery.State;
import id.tuntas.command.notice.Letters.Line;
import id.tuntas.command.notice.Stories.Story;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.Sealed;
import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.sealing.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends what is due. Between the taking of a row and its end nothing is held but the row itself, so a slow server slows nobody. */
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Deliveries of one look. */
    private static final int LOOK_MAX = 50;

    /** Steps that stand in one summary; of the others it says how many there are. */
    private static final int DIGEST_LINES_MAX = 100;

    /** Steps that are said to be told by one summary. */
    private static final int DIGEST_MAX = 2_000;

    /** Old rows that go in one look; more are never made in the time of one. */
    private static final int FORGET_MAX = 500;

    private final Deliveries deliveries;
    private final MailAddresses addresses;
    private final Stories stories;
    private final Letters letters;
    private final MailDoor mail;
    private final Gateway gateway;
    private final QuietHours quiet;
    private final CurrentChart charts;
    private final Vault vault;
    private final Clock clock;
    private final Duration keepSent;

    /** @param keepSent how long the row of what was sent is kept */
    Sending(
            Deliveries deliveries,
            MailAddresses addresses,
            Stories stories,
            Letters letters,
            MailDoor mail,
            Gateway gateway,
            QuietHours quiet,
            CurrentChart charts,
            Vault vault,
            Clock clock,
            @Value("${tuntas.notices.keep-sent:90d}") Duration keepSent) {
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.stories = stories;
        this.letters = letters;
        this.mail = mail;
        this.gateway = gateway;
        this.quiet = quiet;
        this.charts = charts;
        this.vault = vault;
        this.clock = clock;
        this.keepSent = keepSent;
    }

    /** Sends what is due; whether there may be more. The time of a row's attempt begins when it is taken. */
    boolean round(BooleanSupplier goesOn) {
        Instant begin = clock.instant();
        deliveries.leftBehind(begin);
        deliveries.forget(begin.minus(keepSent), FORGET_MAX);
        List<Delivery> due = deliveries.due(begin, LOOK_MAX);
        for (Delivery one : due) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            if (one.digest()) {
                sendTogether(deliveries.withIt(one, begin, DIGEST_MAX));
            } else if (deliveries.take(one, clock.instant())) {
                end(List.of(one), attempt(List.of(one)));
            }
        }
        return due.size() == LOOK_MAX;
    }

    private void sendTogether(List<Delivery> waiting) {
        List<Delivery> taken = waiting.stream()
                .filter(one -> deliveries.take(one, clock.instant()))
                .toList();
        if (!taken.isEmpty()) {
            end(taken, attempt(taken));
        }
    }

    private Attempt attempt(List<Delivery> taken) {
        Delivery first = taken.getFirst();
        try {
            return first.toReporter() ? toReporter(first) : toOfficer(taken);
        } catch (RuntimeException e) {
            LOG.warn("Delivery {} could not be written", first.id(), e);
            return Attempt.failed("own");
        }
    }

    private Attempt toReporter(Delivery delivery) {
        Story story = stories.now(delivery.issue());
        Sealed kept = delivery.channel() == Channel.MAIL
                ? story.filed().reporterEmail()
                : story.filed().reporterPhone();
        Optional<String> address = kept == null ? Optional.empty() : vault.open(kept);
        if (address.isEmpty()) {
            return Attempt.NOBODY;
        }
        return delivery.channel() == Channel.MAIL
                ? mail.send(delivery.id(), address.get(), letters.toReporter(delivery.kind(), story))
                : gateway.send(delivery, address.get(), letters.shortly(delivery.kind(), story));
    }

    /** Whoever may not see an issue any more is not told of it, whatever was noted. */
    private Attempt toOfficer(List<Delivery> taken) {
        String account = taken.getFirst().recipient();
        Optional<String> address = addresses.find(account);
        if (address.isEmpty()) {
            return Attempt.NOBODY;
        }
        Chart chart = charts.now();
        LocalDate today = LocalDate.ofInstant(clock.instant(), chart.zone());
        Actor officer = Actor.officer(account, chart.heldBy(account, today));
        List<Line> lines = new ArrayList<>();
        int left = 0;
        for (Delivery one : taken) {
            if (lines.size() >= DIGEST_LINES_MAX) {
                left++;
                continue;
            }
            Story story = stories.now(one.issue());
            if (story.situation().isSeenBy(officer)) {
                lines.add(new Line(one.kind(), story));
            }
        }
        return lines.isEmpty()
                ? Attempt.NOBODY
                : mail.send(
                        taken.getFirst().id(),
                        address.get(),
                        letters.toOfficer(lines, taken.getFirst().digest(), left));
    }

    private void end(List<Delivery> taken, Attempt attempt) {
        Instant now = clock.instant();
        for (Delivery one : taken) {
            int tries = one.tries() + 1;
            switch (attempt.result()) {
                case ARRIVED -> deliveries.end(one, State.SENT, "", now);
                case NOBODY -> deliveries.end(one, State.DROPPED, "", now);
                case REFUSED -> deliveries.end(one, State.FAILED, attempt.cause(), now);
                case UNCLEAR -> deliveries.end(one, State.UNCLEAR, attempt.cause(), now);
                case FAILED -> {
                    if (tries >= Retry.TRIES_MAX) {
                        deliveries.end(one, State.FAILED, attempt.cause(), now);
                    } else {
                        Instant next = quiet.now().orLater(now.plus(Retry.pause(tries)));
                        deliveries.again(one, next, attempt.cause());
                    }
                }
            }
        }
    }
}
