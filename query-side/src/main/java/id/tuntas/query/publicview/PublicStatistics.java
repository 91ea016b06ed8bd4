package id.tuntas.query.publicview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a period.
 *
 * @param from first month, {@code until} last one (UTC)
 * @param smallest fewer issues than these are not shown apart
 * @param total null when there are too few to show
 * @param concealed issues that are kept secret, of all times; null when there are some but too few to show
 * @param categories those of which there are any
 */
record PublicStatistics(
        String from,
        String until,
        int smallest,
        @Nullable Counts total,
        @Nullable Long concealed,
        List<Row> categories,
        List<District> districts) {
    /**
     * A place or a category.
     *
     * @param counts null when it is not shown apart
     */
    record Row(String code, String name, @Nullable Counts counts) {}

    /** A kecamatan with its kelurahan and desa. */
    record District(Row district, List<Row> villages) {}
}
