package id.tuntas.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a node that ends does with what it is sending. */
@Timeout(120)
class NoticeLoopsTest {
    private static final Set<State> WAITS_OR_ENDED = Set.of(State.WAITING, State.TIMED_WAITING, State.TERMINATED);

    @Test
    void whoStopsWaitsForWhatIsBeingSentAndNothingMoreIsTaken() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        AtomicBoolean noted = new AtomicBoolean();
        NoticeLoops loops = new NoticeLoops(
                Map.of("deliveries", goesOn -> {
                    while (goesOn.getAsBoolean()) {
                        taken.incrementAndGet();
                        begun.countDown();
                        waitFor(told);
                    }
                    noted.set(true);
                    return true;
                }),
                Duration.ofMillis(1));
        loops.start();
        begun.await();
        Thread stopping = Thread.ofPlatform().start(loops::stop);
        while (!WAITS_OR_ENDED.contains(stopping.getState())) {
            Thread.onSpinWait();
        }
        assertThat(loops.isRunning()).isFalse();
        assertThat(stopping.isAlive()).isTrue();
        told.countDown();
        stopping.join();
        assertThat(noted).isTrue();
        assertThat(taken).hasValue(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
