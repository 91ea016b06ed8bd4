package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import from its command line to the history. */
class ImportTest {
    private static final String ISSUES = "domain_event WHERE payload_type = 'complaint-filed'";

    @TempDir
    private Path folder;

    @Test
    void canImportTheRegionsRowsOnceAndRefusesTheOthersByName() throws Exception {
        Path sample = Path.of(ImportTest.class
                .getResource("/complaints/contoh_keluhan_buatan.csv")
                .toURI());

        Console dry = Console.run(folder, "import", "complaints", "--dry-run", sample.toString());
        assertThat(dry.exit()).isEqualTo(3);
        assertThat(dry.out()).contains("Akan tersimpan: 48", "Ditolak: 40");
        assertThat(Console.count(folder, "domain_event")).isZero();
        assertThat(Console.count(folder, "idempotent_request")).isZero();

        Console first = Console.run(folder, "import", "complaints", sample.toString());
        assertThat(first.exit()).isEqualTo(3);
        assertThat(first.out())
                .contains("Tersimpan: 48", "Sudah ada: 0", "Ditolak: 40")
                .contains("baris 29: kode_wilayah: kelurahan atau desa tidak dikenal di daerah ini");
        assertThat(Console.count(folder, ISSUES)).isEqualTo(48);

        Path moved = Files.copy(sample, folder.resolve("moved.csv"));
        Console second = Console.run(folder, "import", "complaints", moved.toString());
        assertThat(second.out()).contains("Tersimpan: 0", "Sudah ada: 48", "Ditolak: 40");
        assertThat(Console.count(folder, ISSUES)).isEqualTo(48);

        assertThat(Console.count(folder, "account")).as("demo accounts").isZero();
        assertThat(Console.count(folder, "token_entry")).as("projections").isZero();
    }

    @Test
    void everyRefusedRowHasItsReasonInTheOrderOfTheFile() throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, """
                id,kategori,kode_wilayah,teks,judul,tanggal,telepon
                1,JALAN,32.77.02.1005,Jalan berlubang,,2026-01-05,0812-345-678
                1,JALAN,32.77.02.1005,Jalan berlubang,,2026-01-06,0812-345-678
                2,TIDAK-ADA,32.77.02.1005,Isi,,,
                3,JALAN,32.77.02.1005,,,,
                4,JALAN,32.77.02.1005,Isi,%s,,
                5,JALAN,32.77.02.1005,Isi,,2999-01-01,
                6,JALAN,32.77.02.1005,Isi,,besok,
                ,JALAN,32.77.02.1005,Isi,,,
                8,JALAN,32.77.02.1005,Isi,,,nomor
                """.formatted("x".repeat(151)));
        Path report = folder.resolve("report.csv");

        Console run = Console.run(folder, "import", "complaints", file.toString(), "--report", report.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "Tersimpan: 1",
                        "Sudah ada: 0",
                        "Ditolak: 8",
                        "  baris 3: id: sudah dipakai untuk aduan dengan isi yang berbeda",
                        "  baris 4: kategori: kategori tidak dikenal di daerah ini",
                        "  baris 5: teks: wajib diisi",
                        "  baris 6: judul: panjangnya harus 0 sampai 150",
                        "  baris 7: tanggal: tanggal masih di masa depan",
                        "  baris 8: tanggal: bukan tanggal ISO, misalnya 2026-11-21 atau 2026-11-21T09:30",
                        "  baris 9: id: wajib diisi",
                        "  baris 10: telepon: bentuknya tidak sesuai");
        assertThat(report).content().contains("4,2,kategori: kategori tidak dikenal di daerah ini");
        assertThat(Console.count(folder, ISSUES)).isEqualTo(1);
    }

    @Test
    void cannotDoAnythingWithoutAFileItsColumnsOrADatabase() throws Exception {
        Path file = Files.writeString(folder.resolve("x.csv"), "id,teks\n1,a\n");
        Path good = Files.writeString(folder.resolve("good.csv"), "id,kategori,kode_wilayah,teks\n");

        assertThat(Console.run(folder, "import", "complaints", "none.csv").exit())
                .isEqualTo(1);
        assertThat(Console.run(folder, "import", "complaints", file.toString()).exit())
                .isEqualTo(1);
        assertThat(Console.run(good, "import", "complaints", good.toString()).exit())
                .isEqualTo(1);
        assertThat(Console.run(folder, "import", "complaints", good.toString()).exit())
                .isZero();
    }

    @Test
    void anUnknownCommandAndHelpPrintTheUsage() {
        assertThat(Console.run(folder, "--help").exit()).isZero();
        assertThat(Console.run(folder, "--help").out()).contains("import");
        assertThat(Console.run(folder, "import", "complaints", "--help").out()).contains("--dry-run");
        assertThat(Console.run(folder, "import").exit()).isEqualTo(2);
        assertThat(Console.run(folder, "impor").exit()).isEqualTo(2);
        assertThat(Console.run(folder, "impor").err()).contains("Usage");
    }
}
