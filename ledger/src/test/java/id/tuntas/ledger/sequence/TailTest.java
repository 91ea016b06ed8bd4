package id.tuntas.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class TailTest {
    private static final int LIMIT = 500;

    private final AtomicLong end = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong(-1);
    private final List<Long> reads = new ArrayList<>();
    private final Tail tail = new Tail(this::read, slowest::get);
    private long news;

    private List<TrackedEventMessage<?>> read(long leaf, int limit) {
        reads.add(leaf);
        List<TrackedEventMessage<?>> found = new ArrayList<>();
        for (long next = leaf + 1; next < end.get() && found.size() < limit; next++) {
            found.add(new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(next), GenericEventMessage.asEventMessage("event " + next)));
        }
        return found;
    }

    private void grow(int leaves) {
        end.addAndGet(leaves);
        news++;
    }

    private List<Long> after(long leaf) {
        return tail.after(leaf, LIMIT, news).stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    @Test
    void twoWhoFollowReadOnce() {
        grow(3);
        assertThat(after(-1)).containsExactly(0L, 1L, 2L);
        assertThat(after(-1)).containsExactly(0L, 1L, 2L);
        assertThat(after(1)).containsExactly(2L);
        assertThat(reads).containsExactly(-1L);
    }

    @Test
    void withoutNewsALookInVainIsNotRepeatedAtOnce() {
        grow(1);
        after(-1);
        assertThat(after(0)).isEmpty();
        assertThat(after(0)).isEmpty();
        assertThat(reads).containsExactly(-1L);
        grow(1);
        assertThat(after(0)).containsExactly(1L);
    }

    @Test
    void whatAllHaveIsReadAnewByWhoeverComesLater() {
        grow(2);
        after(-1);
        slowest.set(1);
        grow(1);
        assertThat(after(1)).containsExactly(2L);
        assertThat(after(-1)).containsExactly(0L, 1L, 2L);
        assertThat(reads).containsExactly(-1L, 1L, -1L);
    }

    @Test
    void whatSomebodyStillWantsIsKept() {
        grow(2);
        after(-1);
        slowest.set(0);
        grow(1);
        after(1);
        assertThat(after(0)).containsExactly(1L, 2L);
        assertThat(reads).containsExactly(-1L, 1L);
    }

    @Test
    void nobodyIsKeptForSoLongThatMemoryRunsOut() {
        for (int i = 0; i < 6; i++) {
            grow(LIMIT);
            after((long) i * LIMIT - 1);
        }
        reads.clear();
        assertThat(after(-1)).hasSize(LIMIT);
        assertThat(reads).containsExactly(-1L);
    }

    @Test
    void whoeverBeginsAtTheEndGetsWhatComesThen() {
        grow(5);
        assertThat(after(4)).isEmpty();
        grow(1);
        assertThat(after(4)).containsExactly(5L);
    }

    @Test
    void whoeverOnlyLooksOnceGetsItToo() {
        slowest.set(Long.MAX_VALUE);
        grow(2);
        assertThat(after(-1)).containsExactly(0L, 1L);
    }
}
