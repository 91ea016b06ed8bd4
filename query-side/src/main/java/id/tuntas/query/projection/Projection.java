package id.tuntas.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Rows that are folded from history and from nothing else. The same code keeps the live rows, event by event, and
 * rebuilds them elsewhere, thousands of events at a time.
 */
public interface Projection {
    /** Its name, which is also that of its processing group: lower-case words joined by hyphens. */
    String name();

    /** The sealed parent of all events that it shows. */
    Class<?> events();

    /** Its tables; nobody else writes to them. */
    List<Table> tables();

    /**
     * Shows these events too, in their order. An event that is shown already changes nothing.
     *
     * @param place the tables to show them in
     */
    void apply(List<? extends DomainEventMessage<?>> batch, Place place);

    /**
     * A table of a projection.
     *
     * @param key the columns of its primary key, in lower case
     */
    record Table(String name, List<String> key) {
        /** A table by its name and the columns of its key. */
        public static Table of(String name, String... key) {
            return new Table(name, List.of(key));
        }
    }
}
