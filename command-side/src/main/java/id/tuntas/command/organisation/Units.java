package id.tuntas.command.organisation;

import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.organisation.OrganisationEvent.CategoryDefined;
import id.tuntas.events.organisation.OrganisationEvent.Succession;
import id.tuntas.events.organisation.OrganisationEvent.UnitEstablished;
import id.tuntas.events.organisation.OrganisationEvent.UnitRenamed;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units there are and were, and who carries on for those that are no more. */
final class Units {
    private final Map<String, Unit> all = new LinkedHashMap<>();
    private final Map<String, Succession> ended = new HashMap<>();
    private final Set<String> administered = new HashSet<>();

    void establish(UnitEstablished unit) {
        all.put(unit.unit(), new Unit(unit.unit(), unit.kind(), unit.name(), unit.parent()));
    }

    void rename(UnitRenamed renamed) {
        all.computeIfPresent(
                renamed.unit(), (code, unit) -> new Unit(code, unit.kind(), renamed.name(), unit.parent()));
        if (renamed.from() != null) {
            administered.add(renamed.unit());
        }
    }

    /** Whatever stood below an ended unit stands below its successor. */
    void succeed(Succession succession) {
        for (String gone : succession.ended()) {
            ended.put(gone, succession);
            administered.add(gone);
            all.replaceAll((code, unit) -> gone.equals(unit.parent())
                    ? new Unit(code, unit.kind(), unit.name(), parent(code, succession))
                    : unit);
        }
    }

    /** A successor that stood below the unit it succeeds takes its place. */
    private @Nullable String parent(String code, Succession succession) {
        if (!code.equals(succession.successor())) {
            return succession.successor();
        }
        return Optional.ofNullable(all.get(succession.ended().getFirst()))
                .map(Unit::parent)
                .orElse(null);
    }

    Optional<Unit> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    Collection<Unit> all() {
        return all.values();
    }

    boolean isOpen(String code) {
        return all.containsKey(code) && !ended.containsKey(code);
    }

    Set<String> ended() {
        return Set.copyOf(ended.keySet());
    }

    List<Unit> below(String code) {
        return all.values().stream()
                .filter(unit -> code.equals(unit.parent()) && isOpen(unit.code()))
                .toList();
    }

    /** The unit, or whoever carries on for it in this category; null asks for whoever carries on in general. */
    Optional<Unit> standing(String code, @Nullable String category) {
        String now = code;
        Succession next = ended.get(now);
        while (next != null) {
            now = category == null ? next.successor() : next.successor(category);
            next = ended.get(now);
        }
        return find(now);
    }

    /** Whether an administrator has the say, so that no region pack overrules it. */
    boolean isAdministered(String code) {
        return administered.contains(code);
    }

    /** The category with the unit that has it now. */
    CategoryDefined standing(CategoryDefined category) {
        String unit = category.unit();
        return unit == null
                ? category
                : standing(unit, category.category())
                        .map(now -> with(category, now.code()))
                        .orElse(category);
    }

    private static CategoryDefined with(CategoryDefined category, String unit) {
        return new CategoryDefined(
                category.region(),
                category.category(),
                category.name(),
                category.firstTier(),
                unit,
                category.villageHandles(),
                category.confidentiality(),
                category.emergency(),
                category.personalData(),
                category.externalBody());
    }
}
