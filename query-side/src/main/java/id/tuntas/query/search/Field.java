package id.tuntas.query.search;

/** Where in an issue a word stands; each is a bit of the column {@code fields}. */
enum Field {
    TITLE(1, 3),
    DESCRIPTION(2, 1),
    ADDRESS(4, 1.5),
    /** What was said later on, as every officer reads it who sees the issue. */
    LATER(8, 0.5),
    /** The category, the place or the unit has this word in its name. */
    NAME(16, 1);

    private final int bit;
    private final double weight;

    Field(int bit, double weight) {
        this.bit = bit;
        this.weight = weight;
    }

    int bit() {
        return bit;
    }

    /** What the best of these places is worth; the title's is the most. */
    static double weight(int fields) {
        double best = 0;
        for (Field field : values()) {
            if ((fields & field.bit) != 0) {
                best = Math.max(best, field.weight);
            }
        }
        return best;
    }
}
