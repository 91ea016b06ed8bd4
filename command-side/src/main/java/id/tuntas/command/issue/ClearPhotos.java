package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.PhotosCleared;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The desk says which photos everybody may see, having looked that they show nobody; all others it takes back. */
record ClearPhotos(String issueId, Body body) implements IssueCommand {
    /**
     * What is cleared.
     *
     * @param photos attachments of the issue; none or null for nothing
     */
    record Body(
            @Nullable @Size(max = Limits.ATTACHMENTS_MAX) List<@NotNull String> photos) {}

    @Override
    public Act act() {
        return Act.CLEAR_PHOTOS;
    }

    @Override
    public void decide(Decision decision) {
        List<String> photos = body.photos == null
                ? List.of()
                : body.photos.stream().distinct().toList();
        if (!decision.issue().photos().containsAll(photos)) {
            throw new InvalidInput("photos", "not-a-photo");
        }
        decision.record(new PhotosCleared(issueId, photos));
    }
}
