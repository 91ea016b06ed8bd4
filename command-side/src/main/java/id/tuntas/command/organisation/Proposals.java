package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent.AppointmentConfirmed;
import id.tuntas.events.organisation.OrganisationEvent.AppointmentDeclined;
import id.tuntas.events.organisation.OrganisationEvent.AppointmentProposed;
import id.tuntas.events.organisation.OrganisationEvent.Proposed;
import id.tuntas.events.organisation.OrganisationEvent.WorkHandedOver;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appointments that wait for a second person, and handovers whose work has not moved yet. */
final class Proposals {
    /**
     * One that waits.
     *
     * @param by account of whoever proposed it, who therefore may not confirm it
     */
    record Open(AppointmentProposed terms, String by) {}

    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, AppointmentProposed> handovers = new LinkedHashMap<>();

    void evolve(Proposed event, String actor) {
        switch (event) {
            case AppointmentProposed proposed -> open.put(proposed.proposal(), new Open(proposed, actor));
            case AppointmentConfirmed confirmed -> {
                Open was = open.remove(confirmed.proposal());
                if (was != null && was.terms().replaces() != null) {
                    handovers.put(confirmed.proposal(), was.terms());
                }
            }
            case AppointmentDeclined declined -> open.remove(declined.proposal());
            case WorkHandedOver done -> handovers.remove(done.proposal());
        }
    }

    Optional<Open> find(String proposal) {
        return Optional.ofNullable(open.get(proposal));
    }

    /** Whether the same appointment waits already. */
    boolean waits(String office, String account) {
        return open.values().stream()
                .anyMatch(one -> one.terms().office().equals(office)
                        && one.terms().account().equals(account));
    }

    int size() {
        return open.size();
    }

    /** Those whose day has come. */
    List<AppointmentProposed> handoversOn(LocalDate day) {
        return handovers.values().stream()
                .filter(one -> !one.from().isAfter(day))
                .toList();
    }
}
