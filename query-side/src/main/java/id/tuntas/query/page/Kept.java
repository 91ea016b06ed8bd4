package id.tuntas.query.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers that a reader keeps and asks for again, told by their content. They bear no time of their last change: when
 * something must not be told any more, what is left is older than before, and whoever asks by time would keep it.
 */
public final class Kept {
    private static final Duration PUBLIC_FOR = Duration.ofMinutes(5);
    private static final int TAG_BYTES = 16;

    private Kept() {}

    /** For everybody; on its way it may be kept for five minutes. */
    public static ResponseEntity<byte[]> byAnybody(byte[] body, MediaType type) {
        return answer(body, type, CacheControl.maxAge(PUBLIC_FOR).cachePublic());
    }

    /** For one reader, who asks each time whether it is still the same. */
    public static ResponseEntity<byte[]> byOne(byte[] body, MediaType type) {
        return answer(body, type, CacheControl.noCache().cachePrivate());
    }

    private static ResponseEntity<byte[]> answer(byte[] body, MediaType type, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .eTag("\"" + tag(body) + "\"")
                .body(body);
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
