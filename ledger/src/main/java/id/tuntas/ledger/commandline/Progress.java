package id.tuntas.ledger.commandline;

import java.io.IOException;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error, with rate and remaining time, while somebody watches; else nothing. */
public final class Progress implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final @Nullable ProgressBar bar;

    /**
     * Begins a bar.
     *
     * @param task what is done, in the console's language
     * @param max how much of it there is
     * @param unit what the numbers count, such as {@code " KB"}
     * @param unitSize how much of {@code max} makes one of these
     */
    public Progress(String task, long max, String unit, long unitSize) {
        bar = isWatched()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(max)
                        .setUnit(unit, unitSize)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    /** So much is done, of so much as is known by now. */
    public void at(long done, long max) {
        if (bar != null) {
            bar.maxHint(max);
            bar.stepTo(done);
        }
    }

    /** Java does not tell whether standard error is a terminal; Linux does. Elsewhere there is no bar. */
    private static boolean isWatched() {
        try {
            return STANDARD_ERROR.toRealPath().startsWith("/dev/pts")
                    || STANDARD_ERROR.toRealPath().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
