package id.tuntas.ledger.commandline;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a command says on the console; needed before anything is started. */
public final class Sentences {
    private static final ResourceBundle CONSOLE = ResourceBundle.getBundle("messages.console", Locale.ROOT);

    private Sentences() {}

    /** The sentence under this key of the message file {@code console}. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(CONSOLE.getString(key), Locale.of("id")).format(arguments);
    }
}
