package id.tuntas.query.publicview;

import java.util.Collection;

/**
 * How many issues stand where.
 *
 * @param done of these {@code planned} will be done under a coming budget, which is not the same as done
 * @param onTime settled within their limit; {@code late} settled after it or still owed after it
 */
record Counts(
        long total,
        long waiting,
        long coordination,
        long dispatched,
        long process,
        long done,
        long planned,
        long onTime,
        long late) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final int PERCENT = 100;

    static Counts sum(Collection<Counts> all) {
        return all.stream().reduce(NONE, Counts::plus);
    }

    Counts plus(Counts other) {
        return new Counts(
                total + other.total,
                waiting + other.waiting,
                coordination + other.coordination,
                dispatched + other.dispatched,
                process + other.process,
                done + other.done,
                planned + other.planned,
                onTime + other.onTime,
                late + other.late);
    }

    /** Share of those whose limit has been judged that were on time, 0 to 100, rounded down; 0 when none was. */
    public long onTimePercent() {
        return isJudged() ? onTime * PERCENT / (onTime + late) : 0;
    }

    /** Whether any limit has been judged yet. */
    public boolean isJudged() {
        return onTime + late > 0;
    }
}
