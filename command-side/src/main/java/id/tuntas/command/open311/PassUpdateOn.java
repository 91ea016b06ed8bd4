package id.tuntas.command.open311;

import id.tuntas.command.attachment.Intake;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.issue.PassedOn;
import id.tuntas.ledger.records.WrongRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code POST servicerequestupdates}, FixMyStreet's extension: what somebody said elsewhere becomes a remark that officers
 * and the reporter read, with its photos. It moves nothing: that a matter is done is approved here by two people and then asked of the
 * reporter, so another status than open is written down in words.
 */
@Component
class PassUpdateOn {
    private static final Set<String> OPEN = Set.of(
            "open",
            "investigating",
            "in_progress",
            "planned",
            "action_scheduled",
            "for_triage",
            "internal_referral",
            "confirmed");
    private static final Set<String> DONE = Set.of(
            "closed",
            "fixed",
            "no_further_action",
            "not_councils_responsibility",
            "duplicate",
            "cancelled",
            "unable_to_fix");
    private static final String REOPEN = "reopen";

    private final Intake intake;
    private final PassedOn passedOn;
    private final MessageSource messages;

    PassUpdateOn(Intake intake, PassedOn passedOn, MessageSource messages) {
        this.intake = intake;
        this.passedOn = passedOn;
        this.messages = messages;
    }

    Outcome add(Asked asked, PassedOn.Sender sender) {
        String issue = asked.needed("service_request_id");
        String status = Objects.requireNonNullElse(asked.text("status"), "open")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
        String said = asked.needed("description");
        if (!status.equals(REOPEN) && !DONE.contains(status) && !OPEN.contains(status)) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", "status");
        }
        List<String> more = new ArrayList<>();
        if (!OPEN.contains(status)) {
            more.add(text(status.equals(REOPEN) ? "open311.update.reopen" : "open311.update.done"));
        }
        asked.links().forEach(url -> more.add(text("open311.media", url)));
        String text = more.isEmpty() ? said : said + "\n\n" + String.join("\n", more);
        PassedOn.Remark remark = new PassedOn.Remark(text, asked.taken(intake), text("open311.update.files"));
        return passedOn.comment(issue, remark, sender);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ROOT);
    }
}
