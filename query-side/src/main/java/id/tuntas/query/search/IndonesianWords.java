package id.tuntas.query.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * The words of a text by their stems: spoken and shortened words are first written out (jln, gak, mampet), then what
 * says nothing of the matter is left out, then prefixes and suffixes. Which words are the same is said by
 * {@code text/padanan_kata_keluhan.csv} alone; "lampu" and "penerangan" stay two.
 */
final class IndonesianWords {
    private static final String SPOKEN = "/text/padanan_kata_keluhan.csv";
    private static final String POLITE = "/text/stopwords_keluhan.txt";

    /** Anak2 is anak. */
    private static final Pattern WRITTEN_TWICE = Pattern.compile("^(\\p{L}{3,})2$");

    private final Analyzer analyzer = new Chain(spoken(), sayingNothing());

    /** The stems of this text, each once, in the order in which they first stand in it. */
    Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream words = analyzer.tokenStream("text", text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                stems.add(word.toString());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    /** Lucene's Indonesian analyzer with the spoken words before it. */
    private static final class Chain extends Analyzer {
        private final SynonymMap spoken;
        private final CharArraySet sayingNothing;

        Chain(SynonymMap spoken, CharArraySet sayingNothing) {
            this.spoken = spoken;
            this.sayingNothing = sayingNothing;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream written = new SynonymGraphFilter(new LowerCaseFilter(words), spoken, true);
            TokenStream once = new PatternReplaceFilter(written, WRITTEN_TWICE, "$1", false);
            return new TokenStreamComponents(
                    words, new IndonesianStemFilter(new StopFilter(once, sayingNothing), true));
        }
    }

    private static SynonymMap spoken() {
        SynonymMap.Builder pairs = new SynonymMap.Builder(true);
        for (String line : lines(SPOKEN).subList(1, lines(SPOKEN).size())) {
            String[] pair = line.split(",", 2);
            CharsRef from = SynonymMap.Builder.join(pair[0].split("-", -1), new CharsRefBuilder());
            pairs.add(from, new CharsRef(pair[1]), false);
        }
        try {
            return pairs.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet sayingNothing() {
        CharArraySet words = new CharArraySet(IndonesianAnalyzer.getDefaultStopSet(), true);
        words.addAll(lines(POLITE));
        return words;
    }

    private static List<String> lines(String resource) {
        try (InputStream file = IndonesianWords.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
