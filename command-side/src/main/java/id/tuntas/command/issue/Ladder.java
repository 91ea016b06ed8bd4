package id.tuntas.command.issue;

import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.Chart.Category;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Tier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kelurahan, kecamatan, OPD, Sekretariat, head of the region: where a matter starts, and who is above. */
final class Ladder {
    private Ladder() {}

    /** Likewise, but a restricted matter does not go to the unit that it is about: the one above deals with it. */
    static Unit firstUnit(Chart chart, Category category, Unit village, @Nullable String accused) {
        Unit first = firstUnit(chart, category, village);
        boolean isAbout =
                category.confidentiality().isRestricted() && first.code().equals(accused);
        return isAbout ? known(chart, first.parent()).orElseGet(chart::secretariat) : first;
    }

    static Unit firstUnit(Chart chart, Category category, Unit village) {
        return switch (category.firstTier()) {
            case VILLAGE -> village;
            case DISTRICT -> known(chart, village.parent()).orElse(village);
            case OPD, SECRETARIAT, HEAD -> known(chart, category.unit()).orElseGet(chart::secretariat);
        };
    }

    /** The unit that the issue climbs to when nobody names one; empty at the top. */
    static Optional<Unit> above(Chart chart, Situation issue) {
        Optional<Unit> superior = known(chart, issue.superior());
        if (issue.tier() != Tier.DISTRICT) {
            return superior;
        }
        return chart.category(issue.category())
                .flatMap(category -> known(chart, category.unit()))
                .filter(unit -> unit.tier().isAbove(issue.tier()))
                .or(() -> superior);
    }

    private static Optional<Unit> known(Chart chart, @Nullable String code) {
        return Optional.ofNullable(code).flatMap(chart::unit);
    }
}
