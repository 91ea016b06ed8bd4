package id.tuntas.command.sitting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.sitting.SittingEvent;
import id.tuntas.events.sitting.SittingEvent.SittingOpened;
import id.tuntas.events.sitting.SittingOffice;
import id.tuntas.ledger.sealing.FreshKeys;
import id.tuntas.ledger.sealing.Vault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Officers sit in a village and begin to take complaints; place and day are said once, for all of them. */
record OpenSitting(@TargetAggregateIdentifier @JsonIgnore String sittingId, Body body) implements Command {
    private static final int CODE_MAX = 60;
    private static final int PLACE_MAX = 150;
    private static final int PRESENT_MAX = 1_000;

    /** What was noted on paper is typed within so many days. */
    private static final int DAYS_BACK_MAX = 14;

    private static final LocalTime MIDDAY = LocalTime.NOON;

    /** @param day of the sitting where it is typed afterwards, null for today */
    record Body(
            @NotBlank @Size(max = CODE_MAX) String village,
            @NotBlank @Size(max = PLACE_MAX) String place,
            @NotBlank @Size(max = PRESENT_MAX) String present,
            @Nullable LocalDate day) {}

    /** An event, and the office in which it was told. */
    record Told(SittingOpened event, OfficeHeld office) {}

    @Override
    @JsonIgnore
    public String route() {
        return OpenSitting.class.getName();
    }

    Told decide(Caller caller, Chart chart, Vault vault, Instant now) {
        Unit village = chart.village(body.village).orElseThrow(() -> new InvalidInput("village", "unknown-village"));
        String district = String.valueOf(village.parent());
        OfficeHeld office = SittingOffice.opening(caller.actor(), village.code(), district)
                .orElseThrow(() -> new Refused(HttpStatus.FORBIDDEN, "not-yours"));
        String key = SittingEvent.keyOf(sittingId);
        FreshKeys keys = vault.createKeys(key);
        SittingOpened opened = new SittingOpened(
                sittingId,
                office.unit(),
                village.code(),
                district,
                keys.seal(key, body.place),
                keys.seal(key, body.present),
                heldAt(chart, now));
        return new Told(opened, office);
    }

    /** An earlier day's complaints count as told at its midday; of today's, none is told before the sitting began. */
    private Instant heldAt(Chart chart, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, chart.zone());
        if (body.day == null || body.day.equals(today)) {
            return now;
        }
        if (body.day.isAfter(today) || body.day.isBefore(today.minusDays(DAYS_BACK_MAX))) {
            throw new InvalidInput("day", "sitting-day");
        }
        return body.day.atTime(MIDDAY).atZone(chart.zone()).toInstant();
    }
}
