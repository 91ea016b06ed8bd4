package id.tuntas.command.door;

import org.springframework.http.HttpStatus;

/** A command was understood and not carried out. Its sentence stands in the message files under {@link #code()}. */
public final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final String code;

    /**
     * Refuses a command.
     *
     * @param status answer's HTTP status
     * @param code last part of the message key {@code problem.<code>}
     */
    public Refused(HttpStatus status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }
}
