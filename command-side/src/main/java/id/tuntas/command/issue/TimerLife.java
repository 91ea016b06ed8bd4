package id.tuntas.command.issue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Timers begin when the program is ready, because on its first start the rules are told last; and they end first, while
 * all that they use is still there.
 */
final class TimerLife implements DbSchedulerStarter, SmartLifecycle {
    private static final Duration END_MAX = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(20);

    private final Scheduler scheduler;

    TimerLife(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void doStart() {
        scheduler.start();
    }

    @Override
    public void start() {
        // Too early.
    }

    /** What runs ends behind the issue it is at; the threads end with the scheduler itself, later. */
    @Override
    public void stop() {
        scheduler.pause();
        long end = System.nanoTime() + END_MAX.toNanos();
        try {
            while (!scheduler.getCurrentlyExecuting().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isPaused();
    }
}
