package id.tuntas.command.door;

import org.springframework.http.HttpStatus;

/** A command was understood and not carried out. Its sentence stands in the message files under {@link #code()}. */
public final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final long retrySeconds;
    private final Object[] values;

    /**
     * Refuses a command.
     *
     * @param status answer's HTTP status
     * @param code last part of the message key {@code problem.<code>}
     */
    public Refused(HttpStatus status, String code) {
        this(status, code, 0, new Object[0]);
    }

    private Refused(HttpStatus status, String code, long retrySeconds, Object... values) {
        super(code);
        this.status = status;
        this.code = code;
        this.retrySeconds = retrySeconds;
        this.values = values;
    }

    /** The same, with the time after which it may be asked again. */
    public Refused after(long seconds) {
        return new Refused(status, code, seconds, values);
    }

    /** The same, with values for the places that its sentence leaves open. */
    public Refused with(Object... open) {
        return new Refused(status, code, retrySeconds, open);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** 0 when waiting does not help. */
    long retrySeconds() {
        return retrySeconds;
    }

    Object[] values() {
        return values.clone();
    }
}
