package id.tuntas.query.projection;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How far the screens are: what lies before this leaf stands on every one of them. Bookmarks lie in the database and
 * move with the rows, so every node sees the same, whichever node keeps the rows.
 */
@Component
public class ShownLeaf {
    /** Those whose rows stand on the screens that officers keep open. */
    private static final List<String> SCREENS = List.of("issue", "opd-queue", "history", "support", "watch");

    private final Bookmarks bookmarks;

    ShownLeaf(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    /** The first leaf that is not yet shown everywhere. */
    public long next() {
        return bookmarks.endOfAll(SCREENS);
    }
}
