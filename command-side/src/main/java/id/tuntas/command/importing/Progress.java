package id.tuntas.command.importing;

import java.io.IOException;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while somebody watches, else nothing. It counts the file's bytes: rows are not known before. */
final class Progress implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final @Nullable ProgressBar bar;

    Progress(long bytes) {
        bar = isWatched()
                ? new ProgressBarBuilder()
                        .setTaskName(Sentences.of("import.progress"))
                        .setInitialMax(bytes)
                        .setUnit(" KB", 1024)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    void at(long bytes) {
        if (bar != null) {
            bar.stepTo(bytes);
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
