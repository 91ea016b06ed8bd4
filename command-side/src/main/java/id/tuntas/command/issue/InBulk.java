package id.tuntas.command.issue;

import id.tuntas.command.door.Command;
import org.jspecify.annotations.Nullable;

/** The commands that may be given for many issues, one for each: the same that its own page gives. */
public final class InBulk {
    /** The longest text that is taken in, in characters. */
    public static final int TEXT_MAX = Limits.TEXT_MAX;

    /** The longest code. */
    public static final int CODE_MAX = Limits.CODE_MAX;

    private InBulk() {}

    /** The unit takes it on and names this officer. */
    public static Command assign(String issue, String officer) {
        return new AcceptIssue(issue, new AcceptIssue.Body(officer));
    }

    /** Charges this unit with it. */
    public static Command dispatch(String issue, String unit, @Nullable String reason) {
        return new DispatchIssue(issue, new DispatchIssue.Body(unit, reason));
    }

    /** Charges this unit with it, and verifies it before where that is still to be done and the office may. */
    public static Command sendOn(String issue, String unit) {
        return new SendOn(issue, new DispatchIssue.Body(unit, null));
    }

    /** Says this to its reporter, with what is the issue's own filled in. */
    public static Command answer(String issue, String text) {
        return new AnswerReporter(issue, text);
    }
}
