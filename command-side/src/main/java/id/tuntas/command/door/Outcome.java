package id.tuntas.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted command answers. Kept with the Idempotency-Key, so it holds nothing secret.
 *
 * @param id the issue
 * @param version sequence number of the last event
 * @param created identity of what the command made within the issue, such as an attachment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(String id, long version, @Nullable String created) {}
