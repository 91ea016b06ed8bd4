package id.tuntas.command.bulk;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.issue.InBulk;
import id.tuntas.events.issue.BulkAct;
import id.tuntas.events.template.Placeholder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on many issues.
 *
 * @param id the same for the same account and key, so that a batch sent twice is one
 * @param lines its issues in their order, each with the version that was seen, null for any
 */
record Batch(String id, Body body, Map<String, @Nullable Long> lines) {
    /** An issue and its version, as a form's hidden field names them. */
    private static final char AT = '@';

    /**
     * What is asked for.
     *
     * @param queue code of the unit from whose queue they were chosen, to find the way back
     * @param issues ticket numbers, each followed by {@code @} and the version that was seen, where one was
     * @param officer account, to assign
     * @param unit code, to dispatch
     * @param text to say to each reporter; places of {@link Placeholder} are filled for each
     */
    record Body(
            @NotNull BulkAct act,
            @NotBlank @Size(max = InBulk.CODE_MAX) String queue,

            @NotNull @Size(min = 1, max = BulkAct.ISSUES_MAX)
            List<@NotNull @Size(max = InBulk.CODE_MAX) String> issues,

            @Nullable @Size(max = InBulk.CODE_MAX) String officer,
            @Nullable @Size(max = InBulk.CODE_MAX) String unit,
            @Nullable @Size(max = InBulk.TEXT_MAX) String reason,
            @Nullable @Size(max = InBulk.TEXT_MAX) String text) {}

    /**
     * Reads what was sent.
     *
     * @throws InvalidInput when what the act needs is missing
     */
    static Batch of(Body body, Caller caller) {
        require(
                switch (body.act) {
                    case ASSIGN -> body.officer;
                    case DISPATCH -> body.unit;
                    case ANSWER -> body.text;
                },
                switch (body.act) {
                    case ASSIGN -> "officer";
                    case DISPATCH -> "unit";
                    case ANSWER -> "text";
                });
        if (body.text != null && !Placeholder.unknown(body.text).isEmpty()) {
            throw new InvalidInput("text", "unknown-placeholder");
        }
        Map<String, @Nullable Long> lines = new LinkedHashMap<>();
        for (String issue : body.issues) {
            int at = issue.lastIndexOf(AT);
            lines.putIfAbsent(
                    at < 0 ? issue : issue.substring(0, at), at < 0 ? null : version(issue.substring(at + 1)));
        }
        return new Batch(identity(caller), body, lines);
    }

    private static void require(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "missing");
        }
    }

    private static Long version(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput("issues", "wrong-type");
        }
    }

    private static String identity(Caller caller) {
        String key = caller.idempotencyKey();
        return key == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes((caller.actor().account() + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** The ordinary command on one of its issues. */
    Command command(String issue) {
        return switch (body.act) {
            case ASSIGN -> InBulk.assign(issue, String.valueOf(body.officer));
            case DISPATCH -> InBulk.dispatch(issue, String.valueOf(body.unit), body.reason);
            case ANSWER -> InBulk.answer(issue, String.valueOf(body.text));
        };
    }
}
