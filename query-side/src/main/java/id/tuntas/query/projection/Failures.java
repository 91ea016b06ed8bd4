package id.tuntas.query.projection;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventType;
import id.tuntas.ledger.durability.StoreOutage;
import java.io.IOException;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/** Whether it was the event that failed, or what it is shown with. */
final class Failures {
    private static final int CAUSES_MAX = 10;

    private Failures() {}

    /**
     * Whether it may go better next time: the database or the disk is away or full, or somebody else held the row. Such
     * a failure says nothing of the event, which is told again until it goes.
     */
    static boolean arePassing(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof IOException
                    || (cause instanceof SQLException database && !saysOfTheRow(database.getSQLState()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return StoreOutage.caused(failure);
    }

    /** SQL states of data (22), constraints (23) and statements (42). */
    private static boolean saysOfTheRow(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }

    /** The name under which the event is stored, also of one that cannot be read. */
    static String storedType(DomainEventMessage<?> event) {
        EventType type = EventCatalogue.typeOf(event.getPayloadType());
        if (type != null) {
            return type.value();
        }
        return event.getPayloadType() == UnknownSerializedType.class
                ? "?"
                : event.getPayloadType().getSimpleName();
    }
}
