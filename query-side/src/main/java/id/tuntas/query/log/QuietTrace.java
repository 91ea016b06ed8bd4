package id.tuntas.query.log;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes where something failed and what kind of failure it was, never its message: databases and parsers quote in it
 * what they were given, such as a name or a telephone number. What fails while the program starts is told in full, for
 * nobody has typed anything yet and the message names the setting that is wrong.
 */
final class QuietTrace implements StackTracePrinter {
    private static final String STARTING = "main";
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

    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException database
                ? name + " [" + database.getSQLState() + ", " + database.getErrorCode() + "]"
                : name;
    }
}
