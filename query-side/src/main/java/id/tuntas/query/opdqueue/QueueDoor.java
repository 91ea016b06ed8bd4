package id.tuntas.query.opdqueue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import org.springframework.stereotype.Component;

/** Whether a unit's queue is there for this viewer. */
@Component
public class QueueDoor {
    private final Directory directory;

    QueueDoor(Directory directory) {
        this.directory = directory;
    }

    /**
     * The unit, if the viewer may look at its queue.
     *
     * @throws NotFound when there is no such unit
     * @throws Forbidden when its queue is not for this viewer
     */
    public Directory.Unit open(String code, Actor viewer) {
        Directory.Unit unit = directory.unit(code).orElseThrow(NotFound::new);
        if (!Scope.seesQueue(viewer, code, String.valueOf(unit.parent()))) {
            throw new Forbidden();
        }
        return unit;
    }
}
