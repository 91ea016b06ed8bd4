package id.tuntas.query.search;

import id.tuntas.ledger.sealing.BlindNumbers;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The numbers under which words and codes stand in the index; a word never has the number of a code. */
@Component
public class BlindTerms {
    private static final String WORD = "word:";
    private static final String CATEGORY = "category:";
    private static final String UNIT = "unit:";

    private final BlindNumbers numbers;
    private final IndonesianWords words = new IndonesianWords();

    BlindTerms(BlindNumbers numbers) {
        this.numbers = numbers;
    }

    /** The stems of a text in clear, which stay in memory. */
    Set<String> stems(String text) {
        return words.stems(text);
    }

    /** The terms of a text. */
    public Set<Long> of(String text) {
        return ofStems(stems(text));
    }

    Set<Long> ofStems(Collection<String> stems) {
        return stems.stream().map(stem -> numbers.of(WORD + stem)).collect(Collectors.toSet());
    }

    long ofCategory(String code) {
        return numbers.of(CATEGORY + code);
    }

    long ofUnit(String code) {
        return numbers.of(UNIT + code);
    }
}
