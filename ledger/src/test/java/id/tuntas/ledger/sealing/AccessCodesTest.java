package id.tuntas.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessCodesTest {
    private final Random random = new Random(11);
    private final AccessCodes codes = new AccessCodes(secret());

    private byte[] secret() {
        byte[] secret = new byte[KeyFile.BYTES];
        random.nextBytes(secret);
        return secret;
    }

    @Test
    void aCodeIsTwelveSymbolsThatCannotBeMistaken() {
        assertThat(codes.codeOf("CMH-2026-000123")).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void aCodeForgivesHowItIsTyped() {
        for (int n = 0; n < 200; n++) {
            String identity = "issue-" + n;
            String code = codes.codeOf(identity);

            assertThat(codes.matches(identity, code)).isTrue();
            assertThat(codes.matches(identity, code.toLowerCase(Locale.ROOT))).isTrue();
            assertThat(codes.matches(identity, "  " + code.replace("-", " \t") + "\n"))
                    .isTrue();
            assertThat(codes.matches(identity, code.replace("-", ""))).isTrue();
            assertThat(codes.matches(identity, code.replace('0', 'o').replace('1', 'l')))
                    .isTrue();
            assertThat(codes.matches(identity, code.replace('0', 'O').replace('1', 'I')))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "0000-0000-0000", "\u0000", "🛣️"})
    void cannotGetInWithAnythingElse(String typed) {
        assertThat(codes.matches("issue-1", typed)).isFalse();
    }

    @Test
    void cannotGetInWithHalfACodeOrMore() {
        String code = codes.codeOf("issue-1");

        assertThat(codes.matches("issue-1", code.substring(0, 9))).isFalse();
        assertThat(codes.matches("issue-1", code + "0")).isFalse();
    }

    @Test
    void codesDifferForEachIdentity() {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 10_000; n++) {
            seen.add(codes.codeOf("issue-" + n));
        }
        assertThat(seen).hasSize(10_000);
        assertThat(codes.matches("issue-2", codes.codeOf("issue-1"))).isFalse();
    }

    @Test
    void codesDifferForEachInstallation() {
        assertThat(new AccessCodes(secret()).codeOf("issue-1")).isNotEqualTo(codes.codeOf("issue-1"));
    }
}
