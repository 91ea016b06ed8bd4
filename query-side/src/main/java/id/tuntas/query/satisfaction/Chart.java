package id.tuntas.query.satisfaction;

import java.util.List;

/**
 * A drawing of bars with the words that stand in for it.
 *
 * @param id names it within the page
 * @param columns whether the bars stand side by side, as weeks do
 */
public record Chart(String id, String title, String description, boolean columns, List<Bar> bars) {
    private static final int ROW = 36;
    private static final int COLUMN = 30;

    public Chart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param length 0 to 100, less than 0 when there is nothing to draw
     * @param text its value in words, which stands beside it
     */
    public record Bar(String label, int length, String text) {
        public boolean isHidden() {
            return length < 0;
        }
    }

    /** Where the bar with this index begins; likewise the middle of a column. */
    public int at(int index) {
        return index * (columns ? COLUMN : ROW);
    }

    public int height() {
        return Math.max(bars.size(), 1) * ROW;
    }

    public boolean isEmpty() {
        return bars.stream().allMatch(Bar::isHidden);
    }
}
