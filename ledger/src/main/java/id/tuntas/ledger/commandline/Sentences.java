package id.tuntas.ledger.commandline;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the commands of the ledger say on the console; needed where nothing else is started. */
public final class Sentences {
    /** Name of the bundle, for picocli's own texts too. */
    public static final String BUNDLE = "messages.ledger";

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Sentences() {}

    /** The sentence with its arguments; numbers without points, so that they can be searched for. */
    public static String of(String key, @Nullable Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(plain);
    }
}
