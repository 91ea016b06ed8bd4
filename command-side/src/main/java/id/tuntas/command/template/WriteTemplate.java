package id.tuntas.command.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A reply is put by for later, or one that is there is written anew.
 *
 * @param templateId null for a new one
 */
record WriteTemplate(String unit, @Nullable String templateId, Body body) implements TemplateCommand {
    static final int TITLE_MAX = 80;

    /** Room is left for what is filled in: a comment holds 4,000 characters. */
    static final int TEXT_MAX = 3_000;

    record Body(
            @NotBlank @Size(max = TITLE_MAX) String title,
            @NotBlank @Size(max = TEXT_MAX) String text) {}
}
