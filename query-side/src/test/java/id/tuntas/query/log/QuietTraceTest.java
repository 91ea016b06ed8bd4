package id.tuntas.query.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class QuietTraceTest {
    private static String written(String thread) throws InterruptedException {
        Throwable failure = new IllegalStateException(
                "INSERT of Kenari", new SQLException("Key (name)=(Kenari) already exists", "23505", 7));
        StringBuilder out = new StringBuilder();
        Thread writing = Thread.ofPlatform().name(thread).start(() -> out.append(QuietTrace.written(failure)));
        writing.join();
        return out.toString();
    }

    @Test
    void tellsWhereAndWhatKindAndNoMessage() throws InterruptedException {
        assertThat(written("http-1"))
                .contains("java.lang.IllegalStateException\n", "Caused by: java.sql.SQLException [23505, 7]")
                .contains("\tat id.tuntas.query.log.QuietTraceTest")
                .doesNotContain("Kenari");
    }

    @Test
    void tellsAllWhileTheProgramStarts() throws InterruptedException {
        assertThat(written("main")).contains("INSERT of Kenari", "already exists");
    }
}
