package id.tuntas.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.command.importing.ComplaintFile.Row;
import id.tuntas.command.importing.ComplaintFile.Unusable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintFileTest {
    @TempDir
    private Path folder;

    @Test
    void canReadColumnsInAnyOrderWithBomAndCrLf() throws Exception {
        List<Row> rows = rows("\uFEFFteks,Kode_Wilayah, kategori ,lain,id\r\nsatu,32.77.02.1005,JALAN,x,7\r\n");

        assertThat(rows).containsExactly(new Row(2, "7", "JALAN", "32.77.02.1005", "satu", "", "", "", ""));
    }

    @Test
    void aRowIsNamedByTheLineItBeginsOn() throws Exception {
        List<Row> rows = rows("id,kategori,kode_wilayah,teks\n1,A,B,\"dua\nbaris\"\n\n2,A,B,c\r\n3,A,B,d");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L, 6L);
        assertThat(rows).extracting(Row::text).containsExactly("dua\nbaris", "c", "d");
    }

    @Test
    void aRowThatIsTooShortHasEmptyCells() throws Exception {
        assertThat(rows("id,kategori,kode_wilayah,teks\n1,A\n"))
                .extracting(Row::text)
                .containsExactly("");
    }

    @Test
    void cannotImportAFileWithoutARequiredColumn() {
        assertThatThrownBy(() -> rows("id,kategori,isi\n1,A,B\n"))
                .isInstanceOf(Unusable.class)
                .hasMessage("Kolom wajib tidak ada: kode_wilayah, teks");
    }

    @Test
    void cannotImportAnEmptyFileOrNone() {
        assertThatThrownBy(() -> rows("")).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> ComplaintFile.open(folder.resolve("none.csv"))).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> ComplaintFile.open(folder)).isInstanceOf(Unusable.class);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCannotFillTheMemory() {
        String endless = "id,kategori,kode_wilayah,teks\n1,A,B,\"" + "x\n".repeat((int) RowLimit.ROW_CHARS_MAX);

        assertThatThrownBy(() -> rows(endless)).isInstanceOf(UncheckedIOException.class);
    }

    private List<Row> rows(String content) throws Exception {
        Path file = folder.resolve("file.csv");
        Files.writeString(file, content);
        List<Row> rows = new ArrayList<>();
        try (ComplaintFile opened = ComplaintFile.open(file)) {
            for (Row row = opened.next(); row != null; row = opened.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
