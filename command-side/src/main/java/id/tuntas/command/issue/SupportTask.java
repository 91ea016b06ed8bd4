package id.tuntas.command.issue;

import id.tuntas.command.door.Refused;
import id.tuntas.events.issue.Support;
import id.tuntas.events.organisation.OfficeHeld;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/** Finds the sub-task that a command names by its number. */
final class SupportTask {
    private SupportTask() {}

    /** The open sub-task with this number, whoever helps. */
    static Support open(Decision decision, int number) {
        return decision.issue()
                .supports()
                .find(number)
                .filter(support -> support.state().isOpen())
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "support-not-there"));
    }

    /** Likewise, if the caller leads the unit that was asked; from now on that is the office acted in. */
    static Support led(Decision decision, int number) {
        return helping(decision, number, office -> office.kind().leads());
    }

    /** Likewise, if it has been taken on and the caller leads the unit or does the work. */
    static Support worked(Decision decision, int number) {
        Support open = open(decision, number);
        Support support = helping(
                decision,
                number,
                office -> office.kind().leads() || decision.actor().account().equals(open.officer()));
        if (support.state() != Support.State.ACCEPTED) {
            throw new Refused(HttpStatus.CONFLICT, "support-not-there");
        }
        return support;
    }

    /** Whoever holds two offices may lead two units that help: the number says for which. */
    private static Support helping(Decision decision, int number, Predicate<OfficeHeld> fit) {
        Support support = open(decision, number);
        OfficeHeld helping = decision.actor().offices().stream()
                .filter(office -> office.unit().equals(support.unit()))
                .filter(fit)
                .findFirst()
                .orElseThrow(() -> new Refused(HttpStatus.FORBIDDEN, "not-yours"));
        decision.actIn(helping);
        return support;
    }
}
