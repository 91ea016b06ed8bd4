package id.tuntas.command.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.ledger.sealing.SealedFiles;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be kept. As JSON it is only the hash of what was sent, by which a repeated request is known.
 *
 * @param sent SHA-256 of the bytes as they were sent, Base64
 * @param mediaType of {@code content}, which may be another one than was sent
 * @param content what is kept: of a picture nothing but its pixels, written anew
 * @param takenOn day on which the camera says it took the picture, by the camera's own clock; null when it does not say
 * @param place where the camera says it was; for the reporter to decide upon and never kept by itself
 */
public record Taken(
        String sent,
        @JsonIgnore String mediaType,
        @JsonIgnore byte[] content,
        @JsonIgnore @Nullable LocalDate takenOn,
        @JsonIgnore Optional<Place> place) {

    /** Degrees north and east. */
    public record Place(double lat, double lng) {}

    /** A file that the program made itself. */
    public static Taken ofOurOwn(String mediaType, byte[] content) {
        return new Taken(SealedFiles.sha256(content), mediaType, content, null, Optional.empty());
    }
}
