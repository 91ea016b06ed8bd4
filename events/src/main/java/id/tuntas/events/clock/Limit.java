package id.tuntas.events.clock;

import java.io.Serializable;
import java.util.Objects;

/**
 * How long something may take.
 *
 * @param amount from 1 to {@link #AMOUNT_MAX}, counted in {@code unit}
 */
public record Limit(int amount, LimitUnit unit) implements Serializable {
    /** About four years of working days: whoever writes more has mistaken the unit. */
    public static final int AMOUNT_MAX = 1_000;

    public Limit {
        Objects.requireNonNull(unit, "unit");
        if (amount < 1 || amount > AMOUNT_MAX) {
            throw new IllegalArgumentException("A limit is from 1 to " + AMOUNT_MAX + ", not " + amount);
        }
    }
}
