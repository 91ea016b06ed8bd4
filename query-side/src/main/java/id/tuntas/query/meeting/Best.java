package id.tuntas.query.meeting;

import id.tuntas.query.meeting.BriefFigures.Item;
import id.tuntas.query.meeting.BriefFigures.Listed;
import java.util.Comparator;
import java.util.TreeSet;

/** The first few issues by an order, however many are told. */
final class Best {
    /** Once passed on is ordinary; twice is ping-pong. */
    static final int MOVES_MIN = 2;

    static final Comparator<Item> OLDEST = Comparator.comparing(Item::filed).thenComparing(Item::issue);
    static final Comparator<Item> MOST_MOVED = Comparator.<Item>comparingInt(item -> -item.returns() - item.transfers())
            .thenComparing(OLDEST);

    static final Comparator<Item> MOST_OVERDUE =
            Comparator.<Item>comparingInt(item -> -item.overdueDays()).thenComparing(OLDEST);

    private final TreeSet<Item> first;
    private final int max;
    private int total;

    /** @param order tells any two issues apart */
    Best(Comparator<Item> order, int max) {
        this.first = new TreeSet<>(order);
        this.max = max;
    }

    void add(Item item) {
        total++;
        first.add(item);
        if (first.size() > max) {
            first.pollLast();
        }
    }

    Listed listed() {
        return new Listed(total, 0, first.stream().toList());
    }
}
