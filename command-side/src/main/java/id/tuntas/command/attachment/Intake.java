package id.tuntas.command.attachment;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.ledger.sealing.SealedFiles;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes in a photo or document from somebody who may mean harm. What a file is, is found out by looking at it, never by
 * its name. A picture is decoded and written anew, so that neither its camera's notes (place, owner, serial number) nor
 * anything hidden in it reaches anybody; a document is kept as it is when nothing in it can act.
 *
 * <p>Two pictures are decoded at once and some more wait, each for ten seconds at most, so that memory and processors
 * stay for the others: a decoded picture takes 64 MB or less, and 20 MB or less while it is written.
 */
@Component
public class Intake {
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");
    private static final String DOCUMENT = "application/pdf";
    private static final int BYTES_MAX = 8 * 1024 * 1024;
    private static final int AT_ONCE = 2;
    private static final int WAITING_MAX = 16;
    private static final long SECONDS_MAX = 10;
    private static final Tika TIKA = new Tika();
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("intake-", 0).factory());

    Intake() {
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Looks at a file and makes what may be kept of it.
     *
     * @param field name of the input, for the refusal
     * @throws InvalidInput when it is too large, of another kind than JPEG, PNG and PDF, damaged, or dangerous
     * @throws Refused when too many others are being looked at
     */
    public Taken take(String field, byte[] sent) {
        return inTurn(field, sent, false);
    }

    /** Likewise, where only a photo will do. */
    public Taken takePhoto(String field, byte[] sent) {
        return inTurn(field, sent, true);
    }

    private Taken inTurn(String field, byte[] sent, boolean photo) {
        if (sent.length > BYTES_MAX) {
            throw new InvalidInput(field, "file-too-large");
        }
        String mediaType = TIKA.detect(sent);
        if (photo && !PICTURES.contains(mediaType)) {
            throw new InvalidInput(field, "photo-type");
        }
        if (!PICTURES.contains(mediaType) && !DOCUMENT.equals(mediaType)) {
            throw new InvalidInput(field, "file-type");
        }
        Picture picture = new Picture(mediaType);
        try {
            Future<Taken> answer = workers.submit(() -> made(picture, mediaType, sent));
            try {
                return answer.get(SECONDS_MAX, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                picture.giveUp();
                answer.cancel(true);
                throw busy();
            }
        } catch (RejectedExecutionException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw unfit(field, e.getCause());
        }
    }

    /** Looks at a file in the caller's thread and without a limit of time, to be measured. */
    static Taken look(byte[] sent) throws UnfitFileException {
        String mediaType = TIKA.detect(sent);
        if (!PICTURES.contains(mediaType) && !DOCUMENT.equals(mediaType)) {
            throw new UnfitFileException("file-type");
        }
        return made(new Picture(mediaType), mediaType, sent);
    }

    private static Taken made(Picture picture, String mediaType, byte[] sent) throws UnfitFileException {
        String hash = SealedFiles.sha256(sent);
        if (mediaType.equals(DOCUMENT)) {
            Document.check(sent);
            return new Taken(hash, mediaType, sent, null, Optional.empty());
        }
        CameraNotes notes = CameraNotes.of(mediaType, sent);
        Picture.Rewritten rewritten = picture.rewrite(sent, notes.orientation());
        return new Taken(hash, rewritten.mediaType(), rewritten.content(), notes.day(), notes.place());
    }

    /** Whatever a decoder stumbles over, the file is at fault: its sender learns that it cannot be read. */
    private static InvalidInput unfit(String field, @Nullable Throwable cause) {
        if (cause instanceof UnfitFileException known) {
            return new InvalidInput(field, known.code());
        }
        LOG.warn("A file could not be read: {}", cause == null ? null : cause.getClass());
        return new InvalidInput(field, "file-unreadable");
    }

    private static Refused busy() {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "files-busy").after(SECONDS_MAX);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
