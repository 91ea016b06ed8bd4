package id.tuntas.query.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** The same for lines of plain text; {@code %quiet} in a pattern. */
public final class QuietThrowable extends ThrowableHandlingConverter {
    /** Made by the logging system, by the name in its file. */
    public QuietThrowable() {}

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? System.lineSeparator() + QuietTrace.written(proxy.getThrowable())
                : "";
    }
}
