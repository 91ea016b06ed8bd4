package id.tuntas.query.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes where something failed and what kind of failure it was, never its message: databases and parsers quote in it
 * what they were given, such as a name or a telephone number. What fails while the program starts is told in full, for
 * nobody has typed anything yet and the message names the setting that is wrong.
 */
public final class QuietTrace implements StackTracePrinter {
    private static final String STARTING = "main";
    private static final String OURS = "id.tuntas.";
    private static final int BRIEF_MAX = 500;
    private static final int CAUSES_MAX = 10;
    private static final int FRAMES_MAX = 60;

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        out.append(written(failure));
    }

    static String written(Throwable failure) {
        boolean full = Thread.currentThread().getName().equals(STARTING);
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            trace.append(depth == 0 ? "" : "Caused by: ").append(full ? cause.toString() : kind(cause));
            trace.append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES_MAX); i++) {
                trace.append("\tat ").append(frames[i]).append('\n');
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }

    /** Kind of the deepest cause and the first place of ours that it came by, in one line of at most 500 characters. */
    public static String brief(Throwable failure) {
        Throwable deepest = failure;
        for (int depth = 0; deepest.getCause() != null && depth < CAUSES_MAX; depth++) {
            deepest = deepest.getCause();
        }
        String place = Stream.of(deepest, failure)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " @ " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        String brief = kind(deepest) + place;
        return brief.substring(0, Math.min(brief.length(), BRIEF_MAX));
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException database
                ? name + " [" + database.getSQLState() + ", " + database.getErrorCode() + "]"
                : name;
    }
}
