package id.tuntas.command.importing;

import id.tuntas.events.issue.Oddity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param reason why it was refused, in Indonesian; never anything that the row says
 * @param oddities what is odd about a row that was taken all the same
 */
record Result(Kind kind, @Nullable String reason, List<Oddity> oddities) {
    enum Kind {
        STORED,
        ALREADY_THERE,
        /** It was there, and what the other system says anew of it was noted. */
        NOTED,
        REFUSED,
        /** Refused for a reason that lies with us, not with the row. */
        TROUBLE
    }

    static final Result STORED = new Result(Kind.STORED, null, List.of());
    static final Result ALREADY_THERE = new Result(Kind.ALREADY_THERE, null, List.of());

    Result {
        oddities = List.copyOf(oddities);
    }

    static Result refused(String reason) {
        return new Result(Kind.REFUSED, reason, List.of());
    }

    static Result trouble(String reason) {
        return new Result(Kind.TROUBLE, reason, List.of());
    }
}
