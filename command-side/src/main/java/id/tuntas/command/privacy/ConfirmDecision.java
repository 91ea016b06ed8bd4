package id.tuntas.command.privacy;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.privacy.ErasureStep;
import id.tuntas.events.privacy.PrivacyEvent.KeysDestroyed;
import id.tuntas.events.privacy.PrivacyEvent.PrivacyDecisionConfirmed;
import id.tuntas.events.privacy.PrivacyEvent.PrivacyDecisionProposed;
import id.tuntas.events.privacy.PrivacyEvent.PrivacyRequestReceived;
import id.tuntas.events.privacy.PrivacyEvent.TextsHidden;
import id.tuntas.events.privacy.PrivacyOutcome;
import id.tuntas.events.privacy.PrivacyRight;
import id.tuntas.events.privacy.PrivacyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A second person agrees, and in the same transaction it is carried out. */
record ConfirmDecision(String requestId) implements PrivacyCommand {
    @Override
    public void decide(Handling handling) {
        handling.requireSecondPerson();
        handling.require(handling.request().state() == PrivacyState.PROPOSED);
        PrivacyDecisionProposed proposal =
                Objects.requireNonNull(handling.request().proposal(), "proposed");
        PrivacyRequestReceived received = handling.request().received();
        boolean late = handling.means().now().isAfter(received.dueAt());
        boolean first = handling.request().decision() == null;
        handling.record(new PrivacyDecisionConfirmed(requestId, proposal.round(), first && late));
        if (proposal.destroys() != null) {
            destroy(proposal.destroys(), received, handling);
        }
        if (received.right() == PrivacyRight.REDACTION) {
            redact(proposal, handling);
        }
        if (received.right() == PrivacyRight.CORRECTION && proposal.outcome() != PrivacyOutcome.REFUSED) {
            correct(received, handling);
        }
    }

    private void destroy(ErasureStep step, PrivacyRequestReceived received, Handling handling) {
        String key = step.keyOf(received.reporterId());
        if (step == ErasureStep.IDENTITY) {
            handling.means().forgetElsewhere(names(handling.issue().filed()));
        }
        handling.means().vault().destroyKey(key);
        handling.means().files().destroySealedWith(key);
        handling.record(new KeysDestroyed(requestId, List.of(key)));
    }

    private static List<Sealed> names(ComplaintFiled filed) {
        List<Sealed> names = new ArrayList<>();
        names.add(filed.reporterName());
        add(names, filed.reporterPhone());
        add(names, filed.reporterEmail());
        add(names, filed.reporterNik());
        return names;
    }

    private static void add(List<Sealed> names, @Nullable Sealed name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void redact(PrivacyDecisionProposed proposal, Handling handling) {
        if (proposal.texts().isEmpty() && proposal.files().isEmpty()) {
            return;
        }
        proposal.texts().stream()
                .flatMap(text -> handling.issue().text(text).stream())
                .forEach(text -> handling.means().vault().hide(text, null));
        proposal.files().forEach(file -> handling.means().files().destroy(file));
        handling.record(new TextsHidden(requestId, proposal.texts(), proposal.files()));
    }

    /** The old data stay in the history, sealed; wherever they are shown, the right ones are. */
    private void correct(PrivacyRequestReceived received, Handling handling) {
        ComplaintFiled filed = handling.issue().filed();
        List<String> corrected = new ArrayList<>();
        instead(filed.reporterName(), received.name(), "0:reporterName", corrected, handling);
        instead(filed.reporterPhone(), received.phone(), "0:reporterPhone", corrected, handling);
        instead(filed.reporterEmail(), received.email(), "0:reporterEmail", corrected, handling);
        instead(filed.reporterNik(), received.nik(), "0:reporterNik", corrected, handling);
        handling.record(new TextsHidden(requestId, corrected, List.of()));
    }

    private static void instead(
            @Nullable Sealed old, @Nullable Sealed right, String name, List<String> corrected, Handling handling) {
        if (old != null && right != null) {
            handling.means().vault().hide(old, right);
            corrected.add(name);
        }
    }
}
