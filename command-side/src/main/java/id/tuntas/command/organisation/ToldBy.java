package id.tuntas.command.organisation;

import id.tuntas.command.door.Caller;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** What stands beside an event that is no issue's: who did it, in which office, and from where. */
public final class ToldBy {
    private ToldBy() {}

    /** The program itself. */
    public static MetaData system() {
        return MetaData.from(Map.of(
                EventMetadata.ACTOR, Actor.SYSTEM.account(),
                EventMetadata.CHANNEL, Channel.SYSTEM.name(),
                EventMetadata.NONCE, Nonce.fresh()));
    }

    /** Whoever calls, in the administrator's office if one is held. */
    public static MetaData administrator(Caller caller) {
        return holder(OfficeKind.ADMIN, caller);
    }

    /** Whoever calls, in an office of this kind if one is held. */
    public static MetaData holder(OfficeKind kind, Caller caller) {
        return inOffice(
                caller.actor().offices().stream()
                        .filter(office -> office.kind() == kind)
                        .findFirst(),
                caller);
    }

    /** Whoever calls, in this office. */
    public static MetaData inOffice(Optional<OfficeHeld> held, Caller caller) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, caller.actor().account());
        held.map(OfficeHeld::code).ifPresent(office -> metadata.put(EventMetadata.OFFICE, office));
        metadata.put(EventMetadata.CHANNEL, caller.channel().name());
        metadata.put(EventMetadata.CORRELATION_ID, caller.correlationId());
        metadata.put(EventMetadata.NONCE, Nonce.fresh());
        return MetaData.from(metadata);
    }
}
