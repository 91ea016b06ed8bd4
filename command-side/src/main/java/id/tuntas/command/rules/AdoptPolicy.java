package id.tuntas.command.rules;

import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Another set of rules. */
record AdoptPolicy(PolicyAdopted fact) implements Adopt {
    /**
     * A whole set of rules, and when it begins to count.
     *
     * @param file CSV
     */
    record Body(
            @NotBlank
            @Size(max = TableLimits.VERSION_LENGTH_MAX)
            @Pattern(regexp = TableLimits.VERSION, message = TableLimits.VERSION_MESSAGE)
            String version,

            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,

            @NotBlank @Size(max = TableLimits.FILE_LENGTH_MAX)
            String file)
            implements Serializable {}
}
