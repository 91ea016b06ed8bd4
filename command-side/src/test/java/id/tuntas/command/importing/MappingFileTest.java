package id.tuntas.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.command.importing.Choice.Chosen;
import id.tuntas.command.importing.ComplaintFile.Unusable;
import id.tuntas.events.issue.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String LEAST =
            "system: LAMA\nid: no\ntitle: judul\nopened: dibuka\ncategory: JALAN\nvillage: V\n";

    @TempDir
    private Path folder;

    @Test
    void theOneThatComesWithTheProgramCanBeRead() throws Exception {
        Mapping mapping = MappingFile.read("sp4n-lapor", JAKARTA);
        assertThat(mapping.channel()).isEqualTo(Channel.SP4N);
        assertThat(mapping.follows()).isTrue();
        assertThat(mapping.closedStates()).contains("selesai");
        assertThat(mapping.opened().formats()).hasSizeGreaterThan(3);
    }

    @Test
    void jsonIsReadTooAndTheRegionsZoneCountsWhereNoneIsNamed() throws Exception {
        Mapping mapping = read(
                "{\"system\": \"LAMA\", \"id\": [\"a\", \"b\"], \"title\": \"judul\", \"opened\": \"dibuka\","
                        + " \"category\": \"JALAN\", \"village\": {\"column\": \"desa\", \"values\": {\"Satu\": \"V1\"}}}");
        assertThat(mapping.zone()).isEqualTo(Choice.always("Asia/Jakarta"));
        assertThat(mapping.required()).containsExactlyInAnyOrder("a", "b", "judul", "dibuka");
        Path rows = Files.writeString(
                folder.resolve("x.csv"), "a,b,judul,dibuka,desa\n1,2,x,2024-01-01,SATU\n1,2,x,,Dua\n");
        try (TableFile file = TableFile.open(rows, mapping.required())) {
            var first = java.util.Objects.requireNonNull(file.next());
            assertThat(mapping.village().of(first, code -> true)).contains(new Chosen("V1", false));
            assertThat(HistoryRow.of(first, mapping).id()).isEqualTo("1/2");
            var second = java.util.Objects.requireNonNull(file.next());
            assertThat(mapping.village().of(second, code -> true)).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> read(LEAST + "colour: red\n"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read(LEAST + "zone: Asia/Bandung\n")).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> read(LEAST + "point: {lat: a, lng: b, within: [1, 2]}\n"))
                .hasMessageContaining("point.within");
        for (String channel : new String[] {"OPEN311", "WEB", "MERPATI"}) {
            assertThatThrownBy(() -> read(LEAST + "channel: " + channel + "\n"))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining(channel);
        }
        assertThatThrownBy(() -> read("system: [\n")).hasMessageContaining("YAML");
        assertThatThrownBy(() -> read("- 1\n")).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> MappingFile.read("tidak-ada", JAKARTA)).isInstanceOf(Unusable.class);
    }

    private Mapping read(String yaml) throws Exception {
        return MappingFile.read(
                Files.writeString(folder.resolve("m.yaml"), yaml).toString(), JAKARTA);
    }
}
