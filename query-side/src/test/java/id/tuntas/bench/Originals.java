package id.tuntas.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;

/** Issues that the program wrote itself, of which a crowd is then made: real texts, most of them settled. */
record Originals(List<String> settled, List<String> open) {
    private static final Path TEXTS = Path.of("src/test/resources/complaints/contoh_keluhan_buatan.csv");
    private static final String REGION = "32.77.";
    /** Nobody at the desk may settle these. */
    private static final Set<String> RESTRICTED = Set.of("PPA", "PUNGLI", "GRATIFIKASI", "KORUPSI", "DISIPLIN");

    private static final int OPEN_EVERY = 8;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Files the texts that lie in the region; of eight, seven are settled. */
    static Originals write(Clients clients) throws IOException, InterruptedException {
        Originals written = new Originals(new ArrayList<>(), new ArrayList<>());
        try (Reader csv = Files.newBufferedReader(TEXTS)) {
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(csv)) {
                if (row.get("kode_wilayah").startsWith(REGION) && !RESTRICTED.contains(row.get("kategori"))) {
                    written.file(clients, row);
                }
            }
        }
        return written;
    }

    private void file(Clients clients, CSVRecord row) throws IOException, InterruptedException {
        String text = row.get("teks");
        String answer = clients.post(
                "demo-verifikator",
                "/api/issues",
                JSON.writeValueAsString(Map.of(
                        "title", text.substring(0, Math.min(80, text.length())),
                        "description", text,
                        "category", row.get("kategori"),
                        "village", row.get("kode_wilayah"),
                        "channel", "DESK",
                        "visibility", "PUBLIC",
                        "reporter", Map.of("name", "Warga Contoh", "phone", "081200000000"))));
        String issue = JSON.readTree(answer).path("id").asString();
        int number = settled.size() + open.size();
        if (number % OPEN_EVERY == 0) {
            open.add(issue);
        } else {
            clients.post(
                    "demo-verifikator",
                    "/api/issues/" + issue + "/referral",
                    "{\"body\":\"BINA-MARGA-PROVINSI\",\"reason\":\"Wewenang provinsi\"}");
            settled.add(issue);
        }
    }
}
