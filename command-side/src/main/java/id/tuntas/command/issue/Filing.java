package id.tuntas.command.issue;

import com.fasterxml.uuid.Generators;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.Outcome;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Files a complaint under a new ticket number; used by the endpoint, the import and the demo. */
@Component
class Filing {
    private final Door door;
    private final TicketNumbers tickets;
    private final Clock clock;

    Filing(Door door, TicketNumbers tickets, Clock clock) {
        this.door = door;
        this.tickets = tickets;
        this.clock = clock;
    }

    Outcome file(FileComplaint.Body body, Caller caller) {
        String reporterId = Generators.timeBasedEpochGenerator().generate().toString();
        return door.carryOut(() -> new FileComplaint(tickets.next(), reporterId, clock.instant(), body), caller);
    }
}
