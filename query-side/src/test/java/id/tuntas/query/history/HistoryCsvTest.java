package id.tuntas.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.organisation.ActingKind;
import id.tuntas.query.history.HistoryLines.Line;
import id.tuntas.query.history.HistoryWords.Names;
import id.tuntas.query.officeholder.Officeholders.Held;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class HistoryCsvTest {
    private static final int DECREE = 8;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62812", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠SUM(A1)"})
    void aFormulaIsAText(String decree) throws IOException {
        assertThat(cell(decree)).isEqualTo("'" + decree);
    }

    @Test
    void everyOtherTextStaysAsItIs() throws IOException {
        assertThat(cell("821/17-BKPSDM/2026")).isEqualTo("821/17-BKPSDM/2026");
        assertThat(cell("\"kutip\", koma;\nbaris")).isEqualTo("\"kutip\", koma;\nbaris");
    }

    private static String cell(String decree) throws IOException {
        StaticMessageSource keys = new StaticMessageSource();
        keys.setUseCodeAsDefaultMessage(true);
        Held office = new Held("DLH:OPD_HEAD", "Kepala Dinas Lingkungan Hidup", ActingKind.PLT, decree);
        Line line = new Line(
                0,
                "issue-accepted",
                Instant.parse("2026-11-21T02:00:00Z"),
                "demo-dlh-kepala",
                office,
                Map.of(),
                List.of(),
                7L);
        byte[] table = HistoryCsv.of(List.of(line), new Names(keys, Map.of(), Map.of()));
        String text = new String(table, StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180
                .parse(new StringReader(text))
                .getRecords()
                .getLast()
                .get(DECREE);
    }
}
