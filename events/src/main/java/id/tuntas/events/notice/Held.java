package id.tuntas.events.notice;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * With whom an issue is: as much as has to be known to find out who is told of its next step.
 *
 * @param unit the unit that holds it
 * @param superior the unit above, null above the region's head
 * @param officer account of whoever does the work, null while nobody does
 */
public record Held(
        String unit, @Nullable String superior, @Nullable String officer) {
    /** After one more step; another unit has its own officer. */
    public Held after(IssueEvent event) {
        return switch (event) {
            case IssueInherited inherited -> new Held(inherited.unit(), inherited.superior(), inherited.officer());
            case Moved moved ->
                new Held(moved.unit(), moved.superior(), moved.unit().equals(unit) ? officer : null);
            case IssueAccepted accepted -> new Held(unit, superior, accepted.officer());
            case OfficerAssigned assigned -> new Held(unit, superior, assigned.officer());
            default -> this;
        };
    }
}
