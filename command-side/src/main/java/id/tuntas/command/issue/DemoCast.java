package id.tuntas.command.issue;

import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.PackFiles;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The demo's accounts in the offices that they hold now. */
final class DemoCast {
    private static final Set<OfficeKind> VILLAGE_HEADS = Set.of(OfficeKind.LURAH, OfficeKind.KADES);

    private final List<Actor> actors;

    DemoCast(PackFiles pack, Chart chart, LocalDate today) {
        actors = pack.rows("demo-accounts.csv").stream()
                .map(row -> row.get("account"))
                .map(account -> Actor.officer(account, chart.heldBy(account, today)))
                .toList();
    }

    Optional<Actor> villageHead(String village) {
        return find(VILLAGE_HEADS, village);
    }

    Optional<Actor> head(String unit) {
        return find(Set.of(OfficeKind.OPD_HEAD), unit);
    }

    Optional<Actor> staff(String unit) {
        return find(Set.of(OfficeKind.STAFF), unit);
    }

    Optional<Actor> verifier() {
        return actors.stream().filter(actor -> actor.holds(OfficeKind.VERIFIER)).findFirst();
    }

    private Optional<Actor> find(Set<OfficeKind> kinds, String unit) {
        return actors.stream()
                .filter(actor -> actor.offices().stream().anyMatch(office -> holds(office, kinds, unit)))
                .findFirst();
    }

    private static boolean holds(OfficeHeld office, Set<OfficeKind> kinds, String unit) {
        return kinds.contains(office.kind()) && office.unit().equals(unit);
    }
}
