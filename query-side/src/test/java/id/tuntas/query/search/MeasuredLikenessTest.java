package id.tuntas.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * How well the likeness of texts tells which of 88 invented complaints are the same: 24 matters told three times, and 16
 * that only look like one of them. Such sentences were written to be found, so real ones will be found less often.
 */
class MeasuredLikenessTest {
    private static final int SHOWN = 3;

    private final IndonesianWords words = new IndonesianWords();
    private final List<Row> rows = rows();
    private final Map<String, Double> weights = weights();

    private record Row(int id, int cluster, String category, String village, Set<String> stems) {
        boolean isSameMatterAs(Row other) {
            return cluster > 0 && cluster == other.cluster;
        }
    }

    /**
     * What was suggested.
     *
     * @param recall share of the true duplicates that stand among the first three
     * @param wrong suggestions that are no duplicate
     */
    private record Measure(double recall, int right, int wrong, int rowsWithWrong) {}

    /** In this file no kelurahan has two matters of one category, so the rule cannot suggest anything wrong here. */
    @Test
    void byTheRuleForPlacesWithoutAPoint() {
        Measure measure = measure((one, other) ->
                one.category().equals(other.category()) && one.village().equals(other.village()));
        tell("same category and kelurahan", measure);
        assertThat(measure.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(measure.wrong()).isZero();
    }

    /** As if the whole region were one kelurahan: this is what the words alone can keep apart. */
    @Test
    void byTheCategoryAlone() {
        Measure measure = measure((one, other) -> one.category().equals(other.category()));
        tell("same category anywhere", measure);
        assertThat(measure.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(measure.wrong()).isLessThanOrEqualTo(60);
    }

    @Test
    void byTheTextAlone() {
        Measure measure = measure((one, other) -> true);
        tell("text alone", measure);
        assertThat(measure.recall()).isGreaterThanOrEqualTo(0.88);
        assertThat(measure.wrong()).isLessThanOrEqualTo(95);
    }

    private static void tell(String rule, Measure measure) {
        System.getLogger("measured").log(System.Logger.Level.INFO, rule + ": " + measure);
    }

    private Measure measure(BiPredicate<Row, Row> mayBe) {
        int right = 0;
        int wrong = 0;
        int rowsWithWrong = 0;
        for (Row row : rows) {
            List<Row> suggested = rows.stream()
                    .filter(other -> other.id() != row.id() && mayBe.test(row, other))
                    .filter(other -> likeness(row, other) >= Likeness.ALIKE)
                    .sorted(Comparator.comparingDouble((Row other) -> likeness(row, other))
                            .reversed())
                    .limit(SHOWN)
                    .toList();
            int same = (int) suggested.stream().filter(row::isSameMatterAs).count();
            right += same;
            wrong += suggested.size() - same;
            rowsWithWrong += suggested.size() > same ? 1 : 0;
        }
        long duplicates = rows.stream()
                .mapToLong(row -> rows.stream()
                        .filter(other -> other.id() != row.id() && row.isSameMatterAs(other))
                        .count())
                .sum();
        assertThat(duplicates).isEqualTo(144);
        return new Measure((double) right / duplicates, right, wrong, rowsWithWrong);
    }

    private double likeness(Row one, Row other) {
        return Likeness.cosine(one.stems(), other.stems(), stem -> weights.getOrDefault(stem, 0.0));
    }

    private Map<String, Double> weights() {
        Map<String, Double> counts = new HashMap<>();
        rows.forEach(row -> row.stems().forEach(stem -> counts.merge(stem, 1.0, Double::sum)));
        counts.replaceAll((stem, count) -> Rarity.weight(rows.size(), count.longValue()));
        return counts;
    }

    private List<Row> rows() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(getClass().getResourceAsStream("/complaints/contoh_keluhan_buatan.csv")),
                        StandardCharsets.UTF_8);
                var parsed = format.parse(file)) {
            return parsed.stream().map(this::row).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Row row(CSVRecord line) {
        return new Row(
                Integer.parseInt(line.get("id")),
                Integer.parseInt(line.get("kluster_duplikat")),
                line.get("kategori"),
                line.get("kode_wilayah"),
                words.stems(line.get("teks")));
    }
}
