package id.tuntas.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void canBeReadOnceMade() {
        KeyFile.create(folder.resolve("new/folder/a.key"));
        KeyFile.create(folder.resolve("b.key"));

        assertThat(KeyFile.read(folder.resolve("new/folder/a.key")))
                .hasSize(KeyFile.BYTES)
                .isNotEqualTo(KeyFile.read(folder.resolve("b.key")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void canBeReadByItsOwnerOnly() throws IOException {
        KeyFile.create(folder.resolve("a.key"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("a.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theFirstSecretStandsAndNoDraftIsLeft() {
        Path file = folder.resolve("a.key");
        KeyFile.create(file);
        byte[] first = KeyFile.read(file);

        KeyFile.create(file);

        assertThat(KeyFile.read(file)).isEqualTo(first);
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).containsExactly("a.key");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void cannotUseADamagedFile(int bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.key"), new byte[bytes]);

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyFile.read(file))
                .withMessageContainingAll(file.toString(), "damaged", "backup");
    }

    @Test
    void cannotReadWhatIsNotThere() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> KeyFile.read(folder.resolve("a.key")))
                .withMessageContaining("a.key");
    }
}
