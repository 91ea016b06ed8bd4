package id.tuntas.command.door;

import java.util.List;

/** Lines of a table that somebody handed in hold what cannot be; so nothing of the table is taken. */
public final class InvalidLines extends RuntimeException {
    /** Whoever has mistaken the file need not read a thousand times that it is the wrong one. */
    public static final int SHOWN_MAX = 20;

    private final String field;
    private final List<Line> lines;

    /**
     * One cell that cannot be.
     *
     * @param number of the line in the file, from 1
     * @param column as the file has it
     * @param key of the reason in the message files
     */
    public record Line(long number, String column, String key) {}

    /**
     * Refuses a table.
     *
     * @param field that holds the table
     * @param lines at least one; of many the first {@link #SHOWN_MAX}
     */
    public InvalidLines(String field, List<Line> lines) {
        super(field + ": " + lines.size() + " lines");
        this.field = field;
        this.lines = lines.stream().limit(SHOWN_MAX).toList();
    }

    public String field() {
        return field;
    }

    public List<Line> lines() {
        return lines;
    }
}
