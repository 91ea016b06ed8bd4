package id.tuntas.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlindNumbersTest {
    private final BlindNumbers numbers = new BlindNumbers(secret(1));

    @Test
    void theSameWordHasTheSameNumberAfterARestart() {
        assertThat(new BlindNumbers(secret(1)).of("lubang")).isEqualTo(numbers.of("lubang"));
    }

    @Test
    void anotherSecretGivesOtherNumbers() {
        assertThat(new BlindNumbers(secret(2)).of("lubang")).isNotEqualTo(numbers.of("lubang"));
    }

    /** First eight bytes of HMAC-SHA-256 with 32 bytes of value 1, as {@code openssl dgst -mac HMAC} gives them. */
    @Test
    void theNumberIsTheBeginningOfTheHmac() {
        assertThat(Long.toHexString(numbers.of("lubang"))).isEqualTo("9c65c40184b13b6a");
    }

    @Test
    void wordsDoNotShareANumber() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(numbers.of("kata" + i))).isTrue();
        }
    }

    private static byte[] secret(int value) {
        byte[] secret = new byte[KeyFile.BYTES];
        java.util.Arrays.fill(secret, (byte) value);
        return secret;
    }
}
