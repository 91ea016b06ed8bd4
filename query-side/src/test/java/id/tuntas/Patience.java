package id.tuntas;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long every test here waits for what must come: longer than the slowest machine needs, since nobody waits longer
 * than it takes, and a test that gives up early tells of the machine. Found by itself, as its service file says.
 */
public final class Patience implements BeforeAllCallback {
    public static final Duration PROGRAM = Duration.ofMinutes(1);

    /** In milliseconds, as browsers are told. */
    public static final double BROWSER = 30_000;

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PROGRAM);
        PlaywrightAssertions.setDefaultAssertionTimeout(BROWSER);
    }
}
