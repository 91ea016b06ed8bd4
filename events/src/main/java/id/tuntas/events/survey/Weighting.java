package id.tuntas.events.survey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the means of the elements become the index (IKM), 25 to 100. Only {@link #EXACT} is right: the weights of n
 * elements are 1/n, and nothing is rounded before the end. The others reproduce reports that were made with weights as
 * the regulation's table prints them; with 0.111 nine elements that are all 4 give 99.90.
 */
public enum Weighting {
    EXACT(null, null),
    /** 0.111 for nine elements, 0.071 for fourteen. */
    THREE_DECIMALS(3, null),
    /** 0.11 for nine elements. */
    TWO_DECIMALS(2, null),
    /** 0.111, and the weighted mean rounded to three decimals before it is multiplied by 25. */
    THREE_DECIMALS_TWICE(3, 3);

    /** Decimal places of an index as it is published. */
    public static final int PLACES = 2;

    private static final Ratio FROM_MEAN_TO_INDEX = Ratio.of(25, 1);

    private final @Nullable Integer weightPlaces;
    private final @Nullable Integer meanPlaces;

    Weighting(@Nullable Integer weightPlaces, @Nullable Integer meanPlaces) {
        this.weightPlaces = weightPlaces;
        this.meanPlaces = meanPlaces;
    }

    /** The weight of each of so many elements. */
    public Ratio weight(int elements) {
        Ratio exact = Ratio.of(1, elements);
        return weightPlaces == null ? exact : Ratio.of(exact.rounded(weightPlaces));
    }

    /** The weighted mean of the elements' means, 1 to 4. */
    public Ratio mean(List<Ratio> means) {
        Ratio sum = means.stream().reduce(Ratio.ZERO, Ratio::plus);
        Ratio mean = sum.times(weight(means.size()));
        return meanPlaces == null ? mean : Ratio.of(mean.rounded(meanPlaces));
    }

    /** The index, rounded half up to {@link #PLACES} at the very end. */
    public BigDecimal index(List<Ratio> means) {
        return index(means, PLACES);
    }

    /** The index with so many decimal places. */
    public BigDecimal index(List<Ratio> means, int places) {
        return mean(means).times(FROM_MEAN_TO_INDEX).rounded(places);
    }

    /**
     * By which of these a published index comes about; empty when by none, and then it cannot be reproduced.
     *
     * @param published compared with as many decimal places as it has, at least {@link #PLACES}
     */
    public static List<Weighting> reproducing(BigDecimal published, List<Ratio> means) {
        int places = Math.max(PLACES, published.scale());
        return Arrays.stream(values())
                .filter(weighting -> weighting.index(means, places).compareTo(published) == 0)
                .toList();
    }
}
