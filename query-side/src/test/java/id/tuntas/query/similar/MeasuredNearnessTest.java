package id.tuntas.query.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The rule without any text, on what people of a city themselves called duplicates: the same type, 50 m, seven days. */
class MeasuredNearnessTest {
    private static final DateTimeFormatter OPENED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private record Request(long line, LocalDateTime opened, String type, Near point, boolean duplicate) {
        boolean mayTellTheSameAs(Request earlier) {
            return type.equals(earlier.type)
                    && !earlier.opened.isAfter(opened)
                    && Duration.between(earlier.opened, opened).compareTo(Candidates.APART_MAX) <= 0
                    && point.metresTo(earlier.point.lat(), earlier.point.lng()) <= Near.METRES_MAX;
        }
    }

    @Test
    void mostDuplicatesAreNearAnEarlierRequestAndMostOthersAreNot() {
        List<Request> requests = requests();
        List<Request> flagged = requests.stream()
                .filter(one ->
                        requests.stream().anyMatch(other -> one.line() != other.line() && one.mayTellTheSameAs(other)))
                .toList();
        long duplicates = requests.stream().filter(Request::duplicate).count();
        long found = flagged.stream().filter(Request::duplicate).count();
        double recall = (double) found / duplicates;
        double others = (double) (flagged.size() - found) / (requests.size() - duplicates);
        System.getLogger("measured")
                .log(
                        System.Logger.Level.INFO,
                        "street lights: %d of %d duplicates, %.3f of %d others"
                                .formatted(found, duplicates, others, requests.size() - duplicates));
        assertThat(recall).isGreaterThanOrEqualTo(0.7);
        assertThat(others).isLessThanOrEqualTo(0.3);
    }

    private static List<Request> requests() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(
                                MeasuredNearnessTest.class.getResourceAsStream("/requests311/boston-lights-2011.csv")),
                        StandardCharsets.UTF_8);
                var parsed = format.parse(file)) {
            return parsed.stream().map(MeasuredNearnessTest::request).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Request request(CSVRecord line) {
        return new Request(
                line.getRecordNumber(),
                LocalDateTime.parse(line.get("opened"), OPENED),
                line.get("type"),
                new Near(Double.parseDouble(line.get("lat")), Double.parseDouble(line.get("lng"))),
                Boolean.parseBoolean(line.get("duplicate")));
    }
}
