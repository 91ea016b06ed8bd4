package id.tuntas.query.search;

import id.tuntas.events.issue.IssueStatus;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find.
 *
 * @param q a number's beginning or words
 * @param status only those that stand so
 * @param unit only those held by this unit, or of this kelurahan, desa or kecamatan
 */
record SearchWish(
        String q,
        @Nullable IssueStatus status,
        @Nullable String category,
        @Nullable String unit) {
    boolean isFiltered() {
        return status != null || category != null || unit != null;
    }
}
