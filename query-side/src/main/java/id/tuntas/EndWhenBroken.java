package id.tuntas;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Ends the process, for whoever watches it to start it again, when its store can no longer be used by it: H2 closes its
 * file when that cannot be written. While the disk is full a new start would fail as well, so until there is room
 * everybody is told to come again (503). It ends as at a {@code kill -9}, which loses nothing that was acknowledged.
 */
@Component
@Profile("!command-line")
class EndWhenBroken implements ApplicationListener<AvailabilityChangeEvent<LivenessState>> {
    /** As in sysexits.h: an internal failure; try again. */
    static final int EXIT_CODE = 70;

    private static final Logger LOG = LoggerFactory.getLogger(EndWhenBroken.class);
    private static final long ROOM_BYTES_MIN = 32L << 20;
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final Path data;
    private final AtomicBoolean waiting = new AtomicBoolean();

    EndWhenBroken(@Value("${tuntas.data}") Path data) {
        this.data = data;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<LivenessState> change) {
        if (change.getState() == LivenessState.BROKEN && waiting.compareAndSet(false, true)) {
            LOG.error(
                    "ALARM: the store cannot be written; the program ends when there is room in {}, to be started again",
                    data);
            Thread.ofPlatform().daemon().name("end-when-room").start(this::endWhenThereIsRoom);
        }
    }

    private void endWhenThereIsRoom() {
        try {
            do {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } while (data.toFile().getUsableSpace() < ROOM_BYTES_MIN);
            Runtime.getRuntime().halt(EXIT_CODE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
