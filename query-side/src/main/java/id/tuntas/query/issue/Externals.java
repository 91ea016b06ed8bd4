package id.tuntas.query.issue;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.External.Reference;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.issue.IssueView.Shown;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other systems know of an issue, for whoever may see it. */
@Component
class Externals {
    private final OpenedText texts;

    Externals(OpenedText texts) {
        this.texts = texts;
    }

    /**
     * A number in another system.
     *
     * @param closed {@code true}, {@code false} or {@code unknown}: whether it is closed there
     * @param state how that system names its state, null when it does not say
     */
    record External(
            String system,
            String externalId,
            String closed,
            @Nullable String state) {}

    List<External> of(Shown shown) {
        List<Reference> references = shown.issue().external().references();
        List<Sealed> states = references.stream()
                .flatMap(reference -> Stream.ofNullable(reference.state()))
                .toList();
        Map<Sealed, String> opened = texts.open(states);
        return references.stream().map(reference -> external(reference, opened)).toList();
    }

    private static External external(Reference reference, Map<Sealed, String> opened) {
        Boolean closed = reference.closed();
        Sealed state = reference.state();
        return new External(
                reference.system(),
                reference.externalId(),
                closed == null ? "unknown" : closed.toString(),
                state == null ? null : OpenedText.orForgotten(opened.get(state)));
    }
}
