package id.tuntas.events.survey;

import java.io.Serializable;
import java.util.List;

/**
 * How often each answer was given to one element; who gave it is not kept. Whoever did not answer is in none of them.
 *
 * @param ones answers of 1, the worst; {@code fours} of 4, the best
 */
public record ElementAnswers(SurveyElement element, int ones, int twos, int threes, int fours) implements Serializable {
    public ElementAnswers {
        if (ones < 0 || twos < 0 || threes < 0 || fours < 0) {
            throw new IllegalArgumentException("Fewer than no answers to " + element);
        }
    }

    /** Answers that were given. */
    public int count() {
        return ones + twos + threes + fours;
    }

    /**
     * The element's mean (NRR), 1 to 4.
     *
     * @throws IllegalArgumentException when nobody answered
     */
    public Ratio mean() {
        return Ratio.of(ones + 2L * twos + 3L * threes + 4L * fours, count());
    }

    /** The means of these elements in their order. */
    public static List<Ratio> means(List<ElementAnswers> answers) {
        return answers.stream().map(ElementAnswers::mean).toList();
    }
}
