package id.tuntas.command.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.privacy.ErasureStep;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyEvent.PrivacyRequestReceived;
import id.tuntas.events.privacy.PrivacyOffice;
import id.tuntas.events.privacy.PrivacyRight;
import id.tuntas.ledger.sealing.Vault;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Somebody asks about their own data: the reporter with the tracking code, or an officer of the desk for somebody. */
record ReceiveRequest(@TargetAggregateIdentifier @JsonIgnore String requestId, String issueId, Body body)
        implements Command {
    static final int WISH_MAX = 2_000;
    static final int NAME_MAX = 100;

    record Body(
            @NotNull PrivacyRight right,
            @NotBlank @Size(max = WISH_MAX) String wish,
            @Nullable @Size(max = NAME_MAX) String name,

            @Nullable @Pattern(regexp = "\\+?[0-9][0-9 ()-]{5,19}")
            String phone,

            @Nullable @Email @Size(max = NAME_MAX) String email,
            @Nullable @Pattern(regexp = "[0-9]{16}") String nik) {}

    /** An event, and the office in which it was told; none for the reporter. */
    record Told(PrivacyRequestReceived event, Optional<OfficeHeld> office) {}

    @Override
    @JsonIgnore
    public String route() {
        return ReceiveRequest.class.getName();
    }

    Told decide(Caller caller, PrivacyMeans means) {
        ToldIssue issue = means.issue(issueId);
        boolean byReporter = caller.actor().isReporterOf(issueId);
        Optional<OfficeHeld> office = PrivacyOffice.handling(issue.situation(), caller.actor());
        if (!byReporter && office.isEmpty()) {
            boolean knows = issue.situation().isSeenBy(caller.actor());
            throw knows
                    ? new Refused(HttpStatus.FORBIDDEN, "not-yours")
                    : new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        if (byReporter && !body.right.isReporters()) {
            throw new InvalidInput("right", "not-the-reporters");
        }
        requireCorrectable(issue.filed());
        return new Told(received(issue, byReporter, means), byReporter ? Optional.empty() : office);
    }

    /** What was never told cannot be wrong; a reporter adds it by a comment. */
    private void requireCorrectable(ComplaintFiled filed) {
        boolean correction = body.right == PrivacyRight.CORRECTION;
        boolean any = body.name != null || body.phone != null || body.email != null || body.nik != null;
        if (correction && !any) {
            throw new InvalidInput("name", "nothing-to-correct");
        }
        if (any && !correction) {
            throw new InvalidInput("name", "only-for-correction");
        }
        require(body.phone, filed.reporterPhone(), "phone");
        require(body.email, filed.reporterEmail(), "email");
        require(body.nik, filed.reporterNik(), "nik");
    }

    private static void require(@Nullable String right, @Nullable Sealed told, String field) {
        if (right != null && told == null) {
            throw new InvalidInput(field, "never-told");
        }
    }

    private PrivacyRequestReceived received(ToldIssue issue, boolean byReporter, PrivacyMeans means) {
        Vault vault = means.vault();
        String own = PrivacyEvent.keyOf(requestId);
        vault.createKeys(own);
        String reporterId = issue.situation().reporterId();
        String identity = ErasureStep.IDENTITY.keyOf(reporterId);
        PrivacyMeans.Limited limited = means.limitOf(issue.situation());
        if (body.right == PrivacyRight.CORRECTION && !vault.has(identity)) {
            throw new Refused(HttpStatus.CONFLICT, "already-forgotten");
        }
        return new PrivacyRequestReceived(
                requestId,
                issueId,
                reporterId,
                body.right,
                byReporter,
                Objects.requireNonNull(means.seal(body.wish, identity, own), "a wish is never blank"),
                means.seal(body.name, identity, own),
                means.seal(body.phone, identity, own),
                means.seal(body.email, identity, own),
                means.seal(body.nik, identity, own),
                limited.deadline().working().startedAt(),
                limited.rule(),
                Objects.requireNonNull(limited.deadline().dueAt(), "nothing pauses it"),
                limited.deadline().working());
    }
}
