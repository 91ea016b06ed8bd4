package id.tuntas.query.publicview;

import id.tuntas.ledger.sealing.SealedFiles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Photos that the desk has cleared for everybody. Each is looked up anew whenever it is asked for: what is taken back,
 * restricted or destroyed is gone at once.
 */
@Component
public class PublicPhotos {
    static final String PATH = "/public/photos/";

    private final JdbcClient db;
    private final SealedFiles files;
    private final String publicUrl;

    PublicPhotos(JdbcClient db, SealedFiles files, @Value("${tuntas.public-url}") String publicUrl) {
        this.db = db;
        this.files = files;
        this.publicUrl = publicUrl;
    }

    /** Of these those that still exist. */
    public Set<String> kept(Collection<String> photos) {
        return files.kept(photos);
    }

    /** Where the first of an issue's photos that still exists can be seen; null when there is none. */
    public @Nullable String firstAddress(List<String> photos, Set<String> kept) {
        return photos.stream()
                .filter(kept::contains)
                .findFirst()
                .map(photo -> publicUrl + PATH + photo)
                .orElse(null);
    }

    /** A photo, if everybody may see it. */
    Optional<SealedFiles.Found> find(String photo) {
        return files.ownerOf(photo).filter(issue -> isCleared(issue, photo)).flatMap(issue -> files.find(photo, issue));
    }

    private boolean isCleared(String issue, String photo) {
        return db.sql("SELECT photos FROM open311_request WHERE id = ? AND NOT restricted AND NOT confidential"
                        + " AND photos IS NOT NULL")
                .param(issue)
                .query(String.class)
                .optional()
                .filter(cleared -> split(cleared).contains(photo))
                .isPresent();
    }

    /** As they are kept in a row. */
    public static @Nullable String joined(List<String> photos) {
        return photos.isEmpty() ? null : String.join(",", photos);
    }

    /** The way back. */
    public static List<String> split(@Nullable String photos) {
        return photos == null ? List.of() : List.of(photos.split(","));
    }
}
