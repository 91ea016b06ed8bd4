package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;

class StoreOutageTest {
    /** Connection lost, deadlock, disk full, shutdown (PostgreSQL); lock timeout, full disk, closed file (H2). */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53100", "57P01", "HYT00", "90031", "90098"})
    void whatTheStoreLacksIsAnOutageHoweverDeepItLies(String state) {
        assertThat(StoreOutage.caused(new IllegalStateException(new RuntimeException(new SQLException("x", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42S02", "42703"})
    void whatTheStatementLacksIsNone(String state) {
        assertThat(StoreOutage.caused(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void aPoolWithoutConnectionsIsOneAndAnyOtherFailureIsNone() {
        assertThat(StoreOutage.caused(new CannotCreateTransactionException("x")))
                .isTrue();
        assertThat(StoreOutage.caused(new SQLException("Connection is closed"))).isTrue();
        assertThat(StoreOutage.caused(new IllegalStateException("x"))).isFalse();
        assertThat(StoreOutage.caused(null)).isFalse();
    }
}
