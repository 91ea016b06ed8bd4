package id.tuntas.events.clock;

import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.organisation.UnitKind;
import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * To which matters a rule applies: to those that have everything named here; null names nothing.
 *
 * @param category code of a category
 * @param unitKind the rule is for units of this kind, such as every kecamatan
 * @param unit the rule is for the unit with this code
 */
public record Condition(
        @Nullable IssueClass issueClass,
        @Nullable Examination examination,
        @Nullable String category,
        @Nullable UnitKind unitKind,
        @Nullable String unit)
        implements Serializable {

    /** Every matter. */
    public static final Condition ALWAYS = new Condition(null, null, null, null, null);

    /**
     * The more specific is the greater: the one that names more; of two that name equally many things the one that
     * names the unit, then its kind, then the examination, then the category, then the class.
     */
    static final Comparator<Condition> BY_SPECIFICITY =
            Comparator.comparingInt(Condition::named).thenComparingInt(Condition::weight);

    boolean holdsFor(Matter matter) {
        return allows(issueClass, matter.issueClass())
                && allows(examination, matter.examination())
                && allows(category, matter.category())
                && allows(unitKind, matter.unitKind())
                && allows(unit, matter.unit());
    }

    private static boolean allows(@Nullable Object named, Object found) {
        return named == null || named.equals(found);
    }

    private int named() {
        return Integer.bitCount(weight());
    }

    private int weight() {
        return (unit == null ? 0 : 16)
                + (unitKind == null ? 0 : 8)
                + (examination == null ? 0 : 4)
                + (category == null ? 0 : 2)
                + (issueClass == null ? 0 : 1);
    }
}
