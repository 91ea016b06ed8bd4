package id.tuntas.query.page;

import java.util.List;

/** One page of a list; {@code page} counts from 0. */
public record PageOf<T>(List<T> items, int page, int size, long total) {
    /** What a caller gets who does not say. */
    public static final int SIZE_DEFAULT = 50;

    /** The most that anybody gets at once. */
    public static final int SIZE_MAX = 200;

    public PageOf {
        items = List.copyOf(items);
    }

    /** A size within its limits. */
    public static int size(int asked) {
        return Math.clamp(asked, 1, SIZE_MAX);
    }

    /** A list that stands on one page. */
    public static <T> PageOf<T> all(List<T> items) {
        return new PageOf<>(items, 0, Math.max(items.size(), 1), items.size());
    }

    /** The part of a list that stands on this page. */
    public static <T> PageOf<T> cut(List<T> all, int page, int size) {
        int from = (int) Math.min((long) Math.max(page, 0) * size(size), all.size());
        int to = Math.min(from + size(size), all.size());
        return new PageOf<>(all.subList(from, to), Math.max(page, 0), size(size), all.size());
    }
}
