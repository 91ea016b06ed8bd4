package id.tuntas.bench;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.*;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.organisation.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Issues as they live in a region: some hundreds are open at a time, and each event is of any of them. */
final class Lives {
    private static final int OPEN = 400;
    private static final int TEXT_BYTES = 230;
    private static final int TITLE_BYTES = 60;
    private static final int NAME_BYTES = 40;
    private static final String VILLAGE = "32.77.02.1005";
    private static final String DISTRICT = "32.77.02";
    private static final String[] UNITS = {"DPUPR", "DLH", "DISHUB", "DINKES", "DISDIK"};
    private static final Instant RECEIVED = Instant.parse("2026-03-02T02:15:30.123456Z");

    private final String prefix;
    private final Random random;
    private final List<Life> open = new ArrayList<>();
    private int begun;

    Lives(String prefix, long seed) {
        this.prefix = prefix;
        this.random = new Random(seed);
    }

    /** An issue, the unit that will work on it, and how many events it has. */
    private static final class Life {
        final String issue;
        final String unit;
        int version;

        Life(String issue, String unit) {
            this.issue = issue;
            this.unit = unit;
        }
    }

    /** The next events that happen to any of the issues. */
    List<DomainEventMessage<?>> next(int count) {
        List<DomainEventMessage<?>> events = new ArrayList<>(count);
        while (events.size() < count) {
            events.add(next());
        }
        return events;
    }

    private DomainEventMessage<?> next() {
        if (open.size() < OPEN) {
            open.add(new Life("%s-%07d".formatted(prefix, begun++), UNITS[random.nextInt(UNITS.length)]));
        }
        int index = random.nextInt(open.size());
        Life life = open.get(index);
        IssueEvent event = step(life);
        if (event == null) {
            open.remove(index);
            return next();
        }
        return new GenericDomainEventMessage<>("Issue", life.issue, life.version++, event, metadata(life));
    }

    private @Nullable IssueEvent step(Life life) {
        String issue = life.issue;
        return switch (life.version) {
            case 0 -> filed(issue);
            case 1 ->
                new IssueEscalated(
                        issue, VILLAGE, DISTRICT, "SETDA", Tier.DISTRICT, EscalationCause.BY_OFFICER, text(issue));
            case 2 -> new IssueVerified(issue, IssueClass.COMPLAINT, Examination.ORDINARY);
            case 3 -> new IssueDispatched(issue, DISTRICT, life.unit, "SETDA", Tier.OPD, 0, text(issue));
            case 4 -> new IssueAccepted(issue, life.unit, "staf." + life.unit);
            case 5, 6 -> new ProgressReported(issue, 20 * life.version - 60, text(issue));
            case 7 ->
                new AttachmentAdded(
                        issue, UUID.randomUUID().toString(), "image/jpeg", 180_000, base64(32), false, null, null);
            case 8 ->
                new CompletionProposed(
                        issue,
                        "staf." + life.unit,
                        text(issue),
                        List.of(UUID.randomUUID().toString()));
            case 9 -> new CompletionApproved(issue);
            case 10 -> new ComplaintRated(issue, true, 4, 3, 4, text(issue));
            case 11 -> new IssueClosed(issue, ClosureCause.RATED_BY_REPORTER);
            default -> null;
        };
    }

    private ComplaintFiled filed(String issue) {
        return new ComplaintFiled(
                issue,
                issue,
                "reporter-" + issue,
                sealed(issue, TITLE_BYTES),
                text(issue),
                "JALAN",
                Confidentiality.NONE,
                IssueClass.COMPLAINT,
                Visibility.PUBLIC,
                Channel.DESK,
                VILLAGE,
                DISTRICT,
                null,
                -6.87,
                107.55,
                sealed(issue, NAME_BYTES),
                sealed(issue, NAME_BYTES),
                null,
                null,
                null,
                null,
                VILLAGE,
                DISTRICT,
                Tier.VILLAGE,
                RECEIVED.plusSeconds(begun));
    }

    private Map<String, String> metadata(Life life) {
        return Map.of(
                EventMetadata.ACTOR,
                "staf." + life.unit,
                EventMetadata.OFFICE,
                life.unit + ":STAFF",
                EventMetadata.CHANNEL,
                "DESK",
                EventMetadata.CORRELATION_ID,
                UUID.randomUUID().toString(),
                EventMetadata.NONCE,
                base64(16));
    }

    private Sealed text(String issue) {
        return sealed(issue, TEXT_BYTES);
    }

    private Sealed sealed(String issue, int bytes) {
        return new Sealed("reporter-" + issue + "-content", base64(bytes));
    }

    private String base64(int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getEncoder().encodeToString(content);
    }
}
