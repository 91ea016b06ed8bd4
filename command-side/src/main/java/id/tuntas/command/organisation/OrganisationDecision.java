package id.tuntas.command.organisation;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.OfficeEstablished;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One command about the organisation being decided: the chart as it stands, who asks, and which day it is. */
final class OrganisationDecision {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Chart chart;
    private final Caller caller;
    private final OrganisationMeans means;
    private final LocalDate today;
    private Optional<OfficeHeld> office = Optional.empty();
    private @Nullable String created;

    OrganisationDecision(Chart chart, Caller caller, OrganisationMeans means) {
        this.chart = chart;
        this.caller = caller;
        this.means = means;
        this.today = LocalDate.ofInstant(means.clock().instant(), chart.zone());
    }

    /** Refuses whoever is no administrator. */
    void requireAdministrator() {
        actIn(held(OfficeKind.ADMIN));
    }

    /** Acts in this office from now on, and without one not at all. */
    void actIn(Optional<OfficeHeld> held) {
        if (held.isEmpty()) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        office = held;
    }

    /** The caller's office of this kind. */
    Optional<OfficeHeld> held(OfficeKind kind) {
        return caller.actor().offices().stream()
                .filter(one -> one.kind() == kind)
                .findFirst();
    }

    String account() {
        return caller.actor().account();
    }

    boolean isProgram() {
        return account().equals(EventMetadata.SYSTEM);
    }

    Chart chart() {
        return chart;
    }

    /** The day it is where the offices are. */
    LocalDate today() {
        return today;
    }

    /** The command, if its body is as an endpoint would have required it; misshapen makes of a member's name a fault. */
    <C extends OrganisationCommand> C valid(C command, Function<String, RuntimeException> misshapen) {
        Object body = switch (command) {
            case EstablishUnit unit -> unit.body();
            case EstablishOffice office -> office.body();
            case ProposeAppointment holder -> holder.body();
            default -> command;
        };
        means.validator().validate(body).stream().findFirst().ifPresent(fault -> {
            throw misshapen.apply(fault.getPropertyPath().toString());
        });
        return command;
    }

    boolean isAccount(String name) {
        return means.accounts().exists(name);
    }

    /** A day of this century, today when none is given. */
    LocalDate day(@Nullable LocalDate given, String field) {
        if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
            throw new InvalidInput(field, "date-of-other-century");
        }
        return given == null ? today : given;
    }

    /** Likewise, and no later than today: queues move when it is told, not on a day ahead. */
    LocalDate dayPast(@Nullable LocalDate given, String field) {
        LocalDate day = day(given, field);
        if (day.isAfter(today)) {
            throw new InvalidInput(field, "date-in-future");
        }
        return day;
    }

    /** A unit that there is now. */
    Unit openUnit(String code, String field) {
        Unit unit = chart.unit(code).orElseThrow(() -> new InvalidInput(field, "unknown-unit"));
        if (!chart.units().isOpen(code)) {
            throw new InvalidInput(field, "unit-ended");
        }
        return unit;
    }

    /** The unit whose address was called. */
    Unit ownUnit(String code) {
        Unit unit = chart.unit(code).orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "not-found"));
        if (!chart.units().isOpen(code)) {
            throw new Refused(HttpStatus.CONFLICT, "unit-ended");
        }
        return unit;
    }

    /** The office whose address was called. */
    OfficeEstablished ownOffice(String code) {
        return chart.office(code).orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "not-found"));
    }

    /** It happened, by the caller's hand. */
    void record(OrganisationEvent event) {
        MetaData by = isProgram() ? ToldBy.system() : ToldBy.inOffice(office, caller);
        AggregateLifecycle.apply(event, by);
    }

    /** Names what the command made. */
    void created(String identity) {
        created = identity;
    }

    Outcome outcome(String region) {
        return new Outcome(region, AggregateLifecycle.getVersion(), created);
    }
}
