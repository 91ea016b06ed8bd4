package id.tuntas.command.privacy;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.privacy.ErasureStep;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyEvent.PrivacyDecisionProposed;
import id.tuntas.events.privacy.PrivacyOutcome;
import id.tuntas.events.privacy.PrivacyRight;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The desk proposes how to decide; a second person confirms or declines. */
record ProposeDecision(String requestId, Body body) implements PrivacyCommand {
    static final int REASON_MAX = 2_000;

    /** More than anybody checks one by one. */
    static final int TARGETS_MAX = 50;

    static final int CODE_MAX = 60;

    record Body(
            @NotNull PrivacyOutcome outcome,
            @NotBlank @Size(max = CODE_MAX) String basis,
            @NotBlank @Size(max = REASON_MAX) String reason,
            @Nullable ErasureStep destroys,
            @Nullable @Size(max = TARGETS_MAX) List<String> texts,
            @Nullable @Size(max = TARGETS_MAX) List<String> files) {
        List<String> hides() {
            return texts == null ? List.of() : texts;
        }

        List<String> removes() {
            return files == null ? List.of() : files;
        }
    }

    @Override
    public void decide(Handling handling) {
        handling.requireDesk();
        handling.require(handling.request().mayPropose());
        String norm = handling.means().bases().normFor(body.basis, body.outcome);
        requireFitting(handling);
        handling.record(new PrivacyDecisionProposed(
                requestId,
                handling.request().rounds() + 1,
                body.outcome,
                body.basis,
                norm,
                handling.means().vault().seal(PrivacyEvent.keyOf(requestId), body.reason),
                body.destroys,
                body.hides(),
                body.removes()));
    }

    /** A decision does what was asked for, or nothing. */
    private void requireFitting(Handling handling) {
        PrivacyRight right = handling.request().received().right();
        boolean does = body.outcome != PrivacyOutcome.REFUSED;
        if ((body.destroys != null) != (does && right.erases())) {
            throw new InvalidInput("destroys", "erasure-step");
        }
        boolean targets = !body.hides().isEmpty() || !body.removes().isEmpty();
        if (targets != (does && right == PrivacyRight.REDACTION)) {
            throw new InvalidInput("texts", "redaction-targets");
        }
        requireOrder(handling);
        if (body.hides().stream().anyMatch(text -> handling.issue().text(text).isEmpty())) {
            throw new InvalidInput("texts", "unknown-text");
        }
        if (body.removes().stream().anyMatch(file -> !handling.issue().hasFile(file))) {
            throw new InvalidInput("files", "unknown-file");
        }
    }

    /** Who it was goes first; what was told is a second decision. */
    private void requireOrder(Handling handling) {
        Set<ErasureStep> gone = handling.request().destroyed();
        boolean identityIsThere = handling.means()
                .vault()
                .has(ErasureStep.IDENTITY.keyOf(handling.request().received().reporterId()));
        boolean early = body.destroys == ErasureStep.CONTENT && identityIsThere;
        boolean again = body.destroys != null && gone.contains(body.destroys);
        if (early || again) {
            throw new InvalidInput("destroys", "erasure-order");
        }
    }
}
