package id.tuntas.command.importing;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param reason why it was refused, in Indonesian; never anything that the row says
 */
record Result(Kind kind, @Nullable String reason) {
    enum Kind {
        STORED,
        ALREADY_THERE,
        REFUSED,
        /** Refused for a reason that lies with us, not with the row. */
        TROUBLE
    }

    static final Result STORED = new Result(Kind.STORED, null);
    static final Result ALREADY_THERE = new Result(Kind.ALREADY_THERE, null);

    static Result refused(String reason) {
        return new Result(Kind.REFUSED, reason);
    }

    static Result trouble(String reason) {
        return new Result(Kind.TROUBLE, reason);
    }
}
