package id.tuntas.query.pastqueue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import org.springframework.stereotype.Component;

/** Whether a unit's queue is there for this viewer. */
@Component
class QueueDoor {
    private final Directory directory;

    QueueDoor(Directory directory) {
        this.directory = directory;
    }

    /** The unit, if the viewer may look at its queue. */
    Directory.Unit open(String code, Actor viewer) {
        Directory.Unit unit = directory.unit(code).orElseThrow(NotFound::new);
        if (!Scope.seesQueue(viewer, code, String.valueOf(unit.parent()))) {
            throw new Forbidden();
        }
        return unit;
    }
}
