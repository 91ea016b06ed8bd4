package id.tuntas.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.ledger.TestLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedFilesTest {
    private final Random random = new Random(5);
    private ConfigurableApplicationContext ledger;
    private Vault vault;
    private SealedFiles files;

    @BeforeAll
    void start(@TempDir Path folder) {
        ledger = TestLedger.onH2(folder);
        vault = ledger.getBean(Vault.class);
        files = ledger.getBean(SealedFiles.class);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    private byte[] photo(int bytes) {
        byte[] photo = new byte[bytes];
        random.nextBytes(photo);
        return photo;
    }

    @Test
    void canFindAFileOfItsOwnerOnly() {
        byte[] photo = photo(5_000_000);
        vault.createKeys("content:a");

        keep("file-a", "issue-a", "content:a", "image/jpeg", photo);

        SealedFiles.Found found = files.find("file-a", "issue-a").orElseThrow();
        assertThat(found.mediaType()).isEqualTo("image/jpeg");
        assertThat(found.content()).hasValue(photo);
        assertThat(files.find("file-a", "issue-other")).isEmpty();
        assertThat(files.find("file-other", "issue-a")).isEmpty();
    }

    @Test
    void theContentIsNotStoredInClear() {
        byte[] photo = photo(100);
        vault.createKeys("content:b");

        keep("file-b", "issue-b", "content:b", "image/png", photo);

        byte[] stored = ledger.getBean(JdbcClient.class)
                .sql("SELECT content FROM sealed_file WHERE file_id = 'file-b'")
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(photo, 0, 8, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aForgottenFileIsFoundWithoutContent() {
        vault.createKeys("content:c");
        keep("file-c", "issue-c", "content:c", "image/png", photo(100));

        vault.destroyKey("content:c");

        assertThat(files.find("file-c", "issue-c").orElseThrow().content()).isEmpty();
    }

    @Test
    void cannotKeepAFileOfSomebodyForgotten() {
        assertThatExceptionOfType(MissingKeyException.class)
                .isThrownBy(() -> keep("file-d", "issue-d", "content:d", "image/png", photo(10)));

        assertThat(files.find("file-d", "issue-d")).isEmpty();
    }

    @Test
    void canTellWhoElseHasTheSameFileByWhatWasSentOrKept() {
        byte[] sent = photo(100);
        byte[] rewritten = photo(100);
        vault.createKeys("content:e");

        SealedFiles.Kept first =
                files.keep("file-e", "issue-e", "content:e", "image/png", rewritten, SealedFiles.sha256(sent));

        assertThat(first.alsoOf()).isEmpty();
        assertThat(keepAs("file-f", "issue-f", photo(100), sent)).contains("issue-e");
        assertThat(keepAs("file-g", "issue-g", photo(100), rewritten)).contains("issue-e");
        assertThat(keepAs("file-h", "issue-e", photo(100), rewritten)).contains("issue-g");
        assertThat(keepAs("file-i", "issue-i", photo(100), photo(100))).isEmpty();
    }

    @Test
    void whatIsStoredTellsNoHashOfThePicture() {
        byte[] sent = photo(100);
        vault.createKeys("content:j");

        SealedFiles.Kept kept =
                files.keep("file-j", "issue-j", "content:j", "image/png", sent, SealedFiles.sha256(sent));

        var row = ledger.getBean(JdbcClient.class)
                .sql("SELECT sent_mark, kept_mark, content FROM sealed_file WHERE file_id = 'file-j'")
                .query((columns, n) ->
                        List.of(columns.getString(1), columns.getString(2), SealedFiles.sha256(columns.getBytes(3))))
                .single();
        assertThat(row).doesNotContain(SealedFiles.sha256(sent)).contains(kept.sealedSha256());
    }

    private Optional<String> keepAs(String file, String owner, byte[] content, byte[] sent) {
        return files.keep(file, owner, "content:e", "image/png", content, SealedFiles.sha256(sent))
                .alsoOf();
    }

    private void keep(String file, String owner, String key, String mediaType, byte[] content) {
        files.keep(file, owner, key, mediaType, content, SealedFiles.sha256(content));
    }
}
