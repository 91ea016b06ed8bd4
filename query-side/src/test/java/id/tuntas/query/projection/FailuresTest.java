package id.tuntas.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.query.log.QuietTrace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is away makes no event a poison one. */
class FailuresTest {
    @Test
    void whatTheDatabaseOrTheDiskLacksPasses() {
        // connection lost, deadlock, disk full and shutdown on PostgreSQL; closed file and lock timeout on H2
        for (String state : new String[] {"08006", "40P01", "53100", "57P01", "90098", "HYT00"}) {
            assertThat(Failures.arePassing(new IllegalStateException(new SQLException("x", state))))
                    .as(state)
                    .isTrue();
        }
        assertThat(Failures.arePassing(new CannotCreateTransactionException("x")))
                .isTrue();
        assertThat(Failures.arePassing(new SQLException("x"))).isTrue();
    }

    @Test
    void whatTheEventSaysDoesNot() {
        for (String state : new String[] {"22001", "23505", "23514", "42703"}) {
            assertThat(Failures.arePassing(new IllegalStateException(new SQLException("x", state))))
                    .as(state)
                    .isFalse();
        }
        assertThat(Failures.arePassing(new IllegalStateException("x"))).isFalse();
        assertThat(Failures.arePassing(new NullPointerException())).isFalse();
    }

    @Test
    void pausesGrowUpToSixHoursAndEndAfterADayOrTwo() {
        assertThat(DeadLetters.pause(1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(DeadLetters.pause(2)).isEqualTo(Duration.ofMinutes(4));
        assertThat(DeadLetters.pause(40)).isEqualTo(Duration.ofHours(6));
        Duration all = IntStream.range(1, DeadLetters.TRIES_MAX)
                .mapToObj(DeadLetters::pause)
                .reduce(DeadLetters.FIRST_PAUSE, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(24), Duration.ofHours(48));
    }

    @Test
    void aCauseIsToldByKindAndPlaceWithoutItsMessage() {
        assertThat(QuietTrace.brief(new IllegalStateException("Ujang", new SQLException("Ujang", "23505", 7))))
                .startsWith("java.sql.SQLException [23505, 7] @ FailuresTest.java:")
                .doesNotContain("Ujang");
    }
}
