package id.tuntas.command.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.command.notice.Webhook.Purpose;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an administrator does to the programs elsewhere that are told. */
sealed interface WebhookCommand extends Command {
    int LABEL_MAX = 60;
    int ADDRESS_MAX = 500;

    String id();

    @Override
    @JsonIgnore
    default String route() {
        return getClass().getName();
    }

    /**
     * A program elsewhere is to be told.
     *
     * @param secret shown once; kept sealed
     */
    record OpenWebhook(@JsonIgnore String id, @JsonIgnore String secret, OpenWebhook.Body body)
            implements WebhookCommand {
        /** @param address where it is told: https */
        record Body(
                @NotBlank @Size(max = LABEL_MAX) String label,
                @NotNull Purpose purpose,
                @NotBlank @Size(max = ADDRESS_MAX) String address) {}
    }

    /**
     * Signs with another secret.
     *
     * @param renewal tells this drawing of a secret from the one of the same request sent again
     * @param secret shown once; kept sealed
     */
    record RenewSecret(
            String id,
            @JsonIgnore String renewal,
            @JsonIgnore String secret) implements WebhookCommand {}

    record ResumeWebhook(String id, ResumeWebhook.Body body) implements WebhookCommand {
        /** @param leaf from which step on, null for where it was */
        record Body(@Nullable @Min(0) Long leaf) {}
    }

    record CloseWebhook(String id) implements WebhookCommand {}
}
