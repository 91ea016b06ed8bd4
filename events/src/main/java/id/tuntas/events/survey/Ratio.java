package id.tuntas.events.survey;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number: a third stays a third until somebody writes it down. */
public record Ratio(BigInteger numerator, BigInteger denominator) {
    public static final Ratio ZERO = of(0, 1);

    /**
     * A fraction.
     *
     * @throws IllegalArgumentException when the denominator is not positive
     */
    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Denominator " + denominator);
        }
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal number as it is written. */
    public static Ratio of(BigDecimal written) {
        return written.scale() <= 0
                ? new Ratio(written.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(written.unscaledValue(), BigInteger.TEN.pow(written.scale()));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Rounded half up to so many decimal places. */
    public BigDecimal rounded(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }
}
