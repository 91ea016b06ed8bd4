package id.tuntas.query.opendata;

import id.tuntas.query.publicview.PublicAddresses.Where;
import id.tuntas.query.tracking.PublicStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of an issue.
 *
 * @param agency name of whoever has it
 * @param dueAt when it shall be settled, null while that clock stands
 * @param text what the desk lets everybody read about the matter, null when nothing is
 * @param notes the last words that an officer wrote for everybody, null when there are none
 * @param photo where a photo of it can be seen that the desk lets everybody see, null when there is none
 */
record OpenIssue(
        String id,
        String category,
        String categoryName,
        Where where,
        PublicStage stage,
        String agency,
        Instant filedAt,
        Instant updatedAt,
        @Nullable Instant dueAt,
        @Nullable String text,
        @Nullable String notes,
        @Nullable String photo) {}
