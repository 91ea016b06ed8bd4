package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.List;
import java.util.Map;

/**
 * What a viewer may see, as SQL. It is the rule {@code Standing.SEES} of the acts, said for lists; a test holds the two
 * together. Lists are never filtered after they were read.
 */
public final class Scope {
    /** Condition on a table with {@code id}, {@code unit} and {@code restricted}. */
    private static final String SEES = """
            (({table}.restricted = FALSE
              AND ({table}.unit IN (:holding)
                   OR :wholeRegion = TRUE
                   OR EXISTS (SELECT 1 FROM issue_unit mine
                              WHERE mine.issue_id = {table}.id AND mine.unit IN (:units))
                   OR EXISTS (SELECT 1 FROM issue_support helping
                              WHERE helping.issue_id = {table}.id AND helping.unit IN (:holding))))
             OR ({table}.restricted = TRUE
                 AND EXISTS (SELECT 1 FROM issue_knower knower
                             WHERE knower.issue_id = {table}.id
                             AND ((knower.account = '*' AND knower.unit IN (:leading))
                                  OR (knower.account = :knower AND knower.unit IN (:holding))))))""";

    private static final String REACHES = """
            {table}.id IN (SELECT near.issue_id FROM issue_unit near WHERE near.unit IN (:units)
                           UNION SELECT helped.issue_id FROM issue_support helped WHERE helped.unit IN (:holding)
                           UNION SELECT known.issue_id FROM issue_knower known
                                 WHERE known.account = :knower OR known.unit IN (:leading))""";

    private static final List<String> NONE = List.of("");

    private Scope() {}

    /** The condition for the table with this alias. */
    public static String of(String alias) {
        return SEES.replace("{table}", alias);
    }

    /**
     * A wider condition, which lets a database begin at what the viewer's offices ever had to do with. It changes nothing
     * beside {@link #of}, except for somebody who {@linkplain #seesRegion sees the region}, and is worth its price for
     * somebody who sees little among very much.
     */
    public static String reach(String alias) {
        return REACHES.replace("{table}", alias);
    }

    /** The parameters that {@link #of} and {@link #reach} need. */
    public static Map<String, Object> parameters(Actor viewer) {
        List<String> holding = viewer.offices().stream()
                .filter(office -> office.kind().handlesIssues() && office.kind() != OfficeKind.AUDITOR)
                .map(OfficeHeld::unit)
                .distinct()
                .toList();
        List<String> leading = viewer.offices().stream()
                .filter(office -> office.kind().leads())
                .map(OfficeHeld::unit)
                .distinct()
                .toList();
        return Map.of(
                "knower", viewer.account(),
                "leading", orNone(leading),
                "holding", orNone(holding),
                "units", orNone(viewer.units()),
                "wholeRegion", seesRegion(viewer));
    }

    /** Whether the viewer may look at this unit's queue: the own one, one below, or any. */
    public static boolean seesQueue(Actor viewer, String unit, String parent) {
        return seesRegion(viewer)
                || viewer.units().contains(unit)
                || viewer.units().contains(parent);
    }

    /** Whether the viewer sees every issue that is not restricted. */
    public static boolean seesRegion(Actor viewer) {
        return viewer.offices().stream().anyMatch(office -> office.kind().seesRegion());
    }

    private static List<String> orNone(List<String> units) {
        return units.isEmpty() ? NONE : units;
    }
}
