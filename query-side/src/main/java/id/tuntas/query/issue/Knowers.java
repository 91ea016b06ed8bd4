package id.tuntas.query.issue;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.query.issue.Knower.Cause;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who knows of a restricted matter after each event: {@code NeedToKnow} of the acts, as rows for SQL to ask. */
final class Knowers {
    private final Set<Knower> all;

    private Knowers(Set<Knower> before) {
        all = new LinkedHashSet<>(before);
    }

    /** Of a matter that begins to be restricted, or has come to another unit. */
    static Set<Knower> handledBy(String unit) {
        return Set.of(Knower.leaders(Cause.HANDLES, unit));
    }

    /**
     * Who knows after this event.
     *
     * @param unit the unit that handles it then
     * @param superior the unit above that one
     */
    static Set<Knower> after(IssueEvent event, Set<Knower> before, String unit, @Nullable String superior) {
        Knowers knowers = new Knowers(before);
        knowers.follow(event, unit, superior);
        return knowers.all;
    }

    private void follow(IssueEvent event, String unit, @Nullable String superior) {
        if (event instanceof Moved) {
            moveTo(unit);
        }
        switch (event) {
            case IssueAccepted accepted -> worksNow(accepted.officer(), unit);
            case OfficerAssigned assigned -> worksNow(assigned.officer(), unit);
            case KnowledgeGranted granted -> all.add(new Knower(Cause.NAMED, granted.unit(), granted.account()));
            case KnowledgeWithdrawn withdrawn ->
                all.remove(new Knower(Cause.NAMED, withdrawn.unit(), withdrawn.account()));
            case CompletionProposed ignored -> decides(superior);
            case EndingProposed ignored -> decides(superior);
            case CompletionRefused ignored -> nobodyDecides();
            case EndingConfirmed ignored -> nobodyDecides();
            case EndingDeclined ignored -> nobodyDecides();
            case IssueClosed ignored -> nobodyDecides();
            case IssueMerged ignored -> nobodyDecides();
            case IssueReopened ignored -> nobodyDecides();
            case SupportRequested asked -> all.add(Knower.leaders(Cause.HELPS, asked.unit()));
            case SupportAccepted accepted -> {
                forget(knower ->
                        knower.cause() == Cause.WORKS_FOR_HELP && knower.unit().equals(accepted.unit()));
                all.add(new Knower(Cause.WORKS_FOR_HELP, accepted.unit(), accepted.officer()));
            }
            case SupportFinished done -> helpsNoMore(done.unit());
            case SupportDeclined declined -> helpsNoMore(declined.unit());
            case SupportWithdrawn withdrawn -> helpsNoMore(withdrawn.unit());
            default -> {}
        }
    }

    /** The new unit knows; nobody of the unit before does, and whoever had to decide there. */
    private void moveTo(String unit) {
        Knower handler = Knower.leaders(Cause.HANDLES, unit);
        boolean stays = all.contains(handler);
        forget(knower -> switch (knower.cause()) {
            case HANDLES -> !knower.equals(handler);
            case DECIDES, WORKS, NAMED -> !stays;
            case HELPS, WORKS_FOR_HELP -> false;
        });
        all.add(handler);
    }

    private void worksNow(String officer, String unit) {
        forget(knower -> knower.cause() == Cause.WORKS);
        all.add(new Knower(Cause.WORKS, unit, officer));
    }

    private void decides(@Nullable String superior) {
        if (superior != null) {
            all.add(Knower.leaders(Cause.DECIDES, superior));
        }
    }

    private void nobodyDecides() {
        forget(knower -> knower.cause() == Cause.DECIDES);
    }

    private void helpsNoMore(String unit) {
        forget(knower -> knower.unit().equals(unit)
                && (knower.cause() == Cause.HELPS || knower.cause() == Cause.WORKS_FOR_HELP));
    }

    private void forget(Predicate<Knower> who) {
        all.removeIf(who);
    }
}
