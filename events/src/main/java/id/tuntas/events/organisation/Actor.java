package id.tuntas.events.organisation;

import id.tuntas.events.EventMetadata;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts or looks, with the offices held at this moment.
 *
 * @param account account name, {@link EventMetadata#REPORTER} or {@link EventMetadata#SYSTEM}
 * @param offices empty for reporter and system
 * @param reporterOf the one issue whose tracking code was shown, else null
 */
public record Actor(
        String account, List<OfficeHeld> offices, @Nullable String reporterOf) implements Serializable {
    /** The program itself. */
    public static final Actor SYSTEM = new Actor(EventMetadata.SYSTEM, List.of(), null);

    public Actor {
        offices = List.copyOf(offices);
    }

    /** An officer with the offices held now. */
    public static Actor officer(String account, List<OfficeHeld> offices) {
        return new Actor(account, offices, null);
    }

    /** Whoever showed ticket number and tracking code of this issue. */
    public static Actor reporter(String issueId) {
        return new Actor(EventMetadata.REPORTER, List.of(), issueId);
    }

    /** Somebody who filed without an account and holds no ticket yet. */
    public static Actor citizen() {
        return new Actor(EventMetadata.REPORTER, List.of(), null);
    }

    public boolean isReporterOf(String issueId) {
        return issueId.equals(reporterOf);
    }

    public boolean holds(OfficeKind kind) {
        return offices.stream().anyMatch(office -> office.kind() == kind);
    }

    /** Codes of the units in which an office with casework is held. */
    public List<String> units() {
        return offices.stream()
                .filter(office -> office.kind().handlesIssues())
                .map(OfficeHeld::unit)
                .distinct()
                .toList();
    }
}
