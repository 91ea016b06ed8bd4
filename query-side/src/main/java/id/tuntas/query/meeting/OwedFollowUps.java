package id.tuntas.query.meeting;

import id.tuntas.events.meeting.MeetingOffice;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a viewer still owes from meetings, for the first page. */
@Component
public class OwedFollowUps {
    private final MeetingItems items;
    private final Directory directory;

    OwedFollowUps(MeetingItems items, Directory directory) {
        this.items = items;
        this.directory = directory;
    }

    /**
     * A follow-up that a unit owes.
     *
     * @param text null, like {@code unit}, when it is about something that has become restricted
     */
    public record Owed(
            String meeting,
            int number,
            @Nullable String text,
            @Nullable String unit,
            LocalDate dueOn,
            boolean overdue) {}

    /** Those of the units that the viewer leads, what is due first first. */
    public List<Owed> of(Actor viewer) {
        LocalDate today = directory.today();
        return items.owedBy(viewer).stream()
                .map(item -> {
                    LocalDate due = item.dueOn() == null ? today : item.dueOn();
                    return new Owed(item.meeting(), item.number(), item.text(), item.unit(), due, due.isBefore(today));
                })
                .toList();
    }

    /** Whether meetings concern the viewer at all. */
    public boolean concern(Actor viewer) {
        return MeetingOffice.seesAll(viewer) || !MeetingOffice.units(viewer).isEmpty();
    }
}
