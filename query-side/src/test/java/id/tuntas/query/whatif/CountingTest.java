package id.tuntas.query.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.query.page.Busy;
import id.tuntas.query.page.TooMany;
import id.tuntas.query.whatif.Counting.Count;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountingTest {
    private final Counting counting = new Counting();

    @AfterEach
    void stop() {
        counting.stop();
    }

    @Test
    void whoeverAsksAgainByItsNameGetsTheSameCount() {
        Count<String> begun = counting.of(null, "admin", "soal", watcher -> "satu");
        assertThat(counting.of(begun.id(), "admin", "soal", watcher -> "dua").whole())
                .isEqualTo("satu");
        assertThat(counting.of(null, "admin", "soal", watcher -> "dua").whole()).isEqualTo("dua");
    }

    @Test
    void anotherAccountOrAnotherQuestionGetsItsOwn() {
        Count<String> begun = counting.of(null, "admin", "soal", watcher -> "satu");
        assertThat(counting.of(begun.id(), "auditor", "soal", watcher -> "dua").whole())
                .isEqualTo("dua");
        assertThat(counting.of(begun.id(), "admin", "soal lain", watcher -> "tiga")
                        .whole())
                .isEqualTo("tiga");
    }

    @Test
    void itTellsHowFarItIsUntilItIsDone() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Count<String> count = counting.of(null, "admin", "soal", watcher -> {
            watcher.at(3, 7);
            begun.countDown();
            BusyWorker.waitFor(free);
            return "selesai";
        });
        BusyWorker.waitFor(begun);
        assertThat(count.soon()).isEmpty();
        assertThat(count.done()).isEqualTo(3);
        assertThat(count.total()).isEqualTo(7);
        free.countDown();
        assertThat(count.whole()).isEqualTo("selesai");
    }

    @Test
    void whatWentWrongIsToldAsItWas() {
        Count<String> count = counting.of(null, "admin", "soal", watcher -> {
            throw new TooMany();
        });
        assertThatExceptionOfType(TooMany.class).isThrownBy(count::soon);
    }

    @Test
    void whenTooManyWaitTheNextOneIsSentAway() {
        Runnable free = BusyWorker.hold(type -> counting);
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> {
            for (int i = 0; i < 20; i++) {
                counting.of(null, "admin", i, watcher -> "");
            }
        });
        free.run();
    }
}
