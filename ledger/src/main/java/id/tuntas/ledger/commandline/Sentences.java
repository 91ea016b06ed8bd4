package id.tuntas.ledger.commandline;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the program's commands say on the console; needed before anything is started, and where nothing is. */
public final class Sentences {
    /** Name of the message file, for picocli's own texts too. */
    public static final String BUNDLE = "messages.console";

    private static final ResourceBundle CONSOLE = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Sentences() {}

    /** The sentence under this key; numbers as Indonesian readers write them. */
    public static String of(String key, @Nullable Object... arguments) {
        return new MessageFormat(CONSOLE.getString(key), Locale.of("id")).format(arguments);
    }
}
