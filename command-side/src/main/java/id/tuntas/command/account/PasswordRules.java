package id.tuntas.command.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.PackFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken. Besides their length: none that zxcvbn holds guessable, without asking anybody elsewhere. It
 * knows some 30,000 of the passwords most often found in breaches, words, names, keyboard walks, dates and repetitions, and
 * what they are put together from; we tell it the account, the region, and words that are at hand in an Indonesian office.
 */
@Component
class PasswordRules {
    /** "Very unguessable" (10^10 guesses or more), the highest of zxcvbn's 0 to 4; one word and a year are less. */
    private static final int SCORE_MIN = 4;

    /** Its work grows with the square of the length; when so much of a password is strong, all of it is. */
    private static final int JUDGED_MAX = 64;

    private final Zxcvbn judge = new Zxcvbn();
    private final List<String> words;

    PasswordRules(PackFiles pack) {
        Stream<String> names = Stream.concat(
                Stream.of(pack.property("name")),
                pack.rows("units.csv").stream().map(row -> row.get("name")));
        this.words = Stream.concat(read(), names.flatMap(name -> Arrays.stream(name.split("[^\\p{L}\\d]+", -1))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    /**
     * Checks a new password of this account.
     *
     * @throws InvalidInput in this field when it is too short or too easily guessed
     */
    void check(String account, String password, String field) {
        String composed = Passwords.composed(password);
        if (composed.codePointCount(0, composed.length()) < AccountRules.PASSWORD_MIN) {
            throw new InvalidInput(field, "password-too-short");
        }
        if (composed.toLowerCase(Locale.ROOT).contains(account)) {
            throw new InvalidInput(field, "password-is-account");
        }
        String judged = composed.length() > JUDGED_MAX ? composed.substring(0, JUDGED_MAX) : composed;
        if (judge.measure(judged, known(account)).getScore() < SCORE_MIN) {
            throw new InvalidInput(field, "password-guessable");
        }
    }

    private List<String> known(String account) {
        return Stream.concat(
                        words.stream(), Stream.concat(Stream.of(account), Arrays.stream(account.split("[.-]", -1))))
                .toList();
    }

    private static Stream<String> read() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/sign-in/words.txt")) {
            if (file == null) {
                throw new IllegalStateException("The program is not whole: sign-in/words.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.trim().split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
