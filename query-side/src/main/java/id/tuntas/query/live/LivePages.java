package id.tuntas.query.live;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.projection.ShownLeaf;
import org.springframework.stereotype.Component;

/** Where a page asks to be told of changes. A page asks before it reads its rows, so that no change falls between. */
@Component
public class LivePages {
    private final ShownLeaf shown;

    LivePages(ShownLeaf shown) {
        this.shown = shown;
    }

    /**
     * What a page has to know.
     *
     * @param address where it hears of changes
     * @param asks whether it only says that there are some: an auditor's reading is recorded, and only a person reads
     * @param renewed key of the sentence that says that it has been renewed
     */
    public record Live(String address, boolean asks, String renewed) {}

    /** For the first page. */
    public Live home(Actor viewer) {
        return live("/live/home", "live.renewed", viewer);
    }

    /** For a unit's queue. */
    public Live queue(String unit, Actor viewer) {
        return live("/live/queues/" + unit, "live.renewed.queue", viewer);
    }

    /** For an issue's page. */
    public Live issue(String issue, Actor viewer) {
        return live("/live/issues/" + issue, "live.renewed", viewer);
    }

    private Live live(String path, String renewed, Actor viewer) {
        return new Live(path + "?since=" + shown.next(), viewer.holds(OfficeKind.AUDITOR), renewed);
    }
}
