package id.tuntas.events.issue;

import id.tuntas.events.issue.IssueEvent.EndingProposed;
import id.tuntas.events.issue.IssueEvent.Guarded;
import id.tuntas.events.issue.IssueEvent.KnowledgeGranted;
import id.tuntas.events.issue.IssueEvent.KnowledgeWithdrawn;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who must know of a restricted matter beside those who lead its unit.
 *
 * @param named accounts of the handling unit, each named by an event with its reason
 * @param ending how it shall end without its work being done, null when nobody says so
 * @param accused code of the unit that the complaint is about, null when it names none
 */
public record NeedToKnow(
        Set<String> named,
        @Nullable EndingProposed ending,
        @Nullable String accused) {
    /** An examination is known to few, or it is known to all. */
    public static final int NAMED_MAX = 20;

    static final NeedToKnow NONE = new NeedToKnow(Set.of(), null, null);

    public NeedToKnow {
        named = Set.copyOf(named);
    }

    NeedToKnow after(Guarded event) {
        return switch (event) {
            case KnowledgeGranted granted -> {
                Set<String> more = new HashSet<>(named);
                more.add(granted.account());
                yield new NeedToKnow(more, ending, accused);
            }
            case KnowledgeWithdrawn withdrawn -> {
                Set<String> fewer = new HashSet<>(named);
                fewer.remove(withdrawn.account());
                yield new NeedToKnow(fewer, ending, accused);
            }
            case EndingProposed proposed -> new NeedToKnow(named, proposed, accused);
            case IssueEvent.EndingConfirmed ignored -> withoutEnding();
            case IssueEvent.EndingDeclined ignored -> withoutEnding();
            case IssueEvent.UnitAccused about -> new NeedToKnow(named, ending, about.unit());
        };
    }

    NeedToKnow withoutEnding() {
        return new NeedToKnow(named, null, accused);
    }

    /** Another unit handles it: whoever was named before was named for the other. */
    NeedToKnow elsewhere() {
        return new NeedToKnow(Set.of(), null, accused);
    }

    /**
     * Whether this office must know of this restricted matter: whoever leads the unit that handles it or helps, the
     * officers at work, those named, and whoever leads the unit above while a second person has to decide.
     */
    static boolean has(Situation issue, Actor actor, OfficeHeld office) {
        if (!office.kind().handlesIssues() || office.kind() == OfficeKind.AUDITOR) {
            return false;
        }
        boolean handles = office.unit().equals(issue.unit());
        var support = issue.supports().openWith(office.unit());
        if (office.kind().leads()) {
            boolean decides = office.unit().equals(issue.superior()) && issue.concernsSuperior();
            if (handles || support.isPresent() || decides) {
                return true;
            }
        }
        boolean works = actor.account().equals(issue.officer())
                || issue.needToKnow().named().contains(actor.account());
        return (handles && works)
                || support.filter(one -> actor.account().equals(one.officer())).isPresent();
    }
}
