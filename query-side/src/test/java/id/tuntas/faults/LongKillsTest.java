package id.tuntas.faults;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The long form: {@code mvn -Pfaults test}; {@code -Dtuntas.kills=10} for fewer. */
@Tag("faults")
class LongKillsTest {
    private static int kills(int usually) {
        return Integer.getInteger("tuntas.kills", usually);
    }

    @Nested
    class OnFiles extends Kills.OnH2 {
        OnFiles() {
            super("h2-long");
        }

        @Override
        int kills() {
            return LongKillsTest.kills(200);
        }
    }

    @Nested
    class OnServer extends Kills.OnPostgres {
        OnServer() {
            super("postgres-long");
        }

        @Override
        int kills() {
            return LongKillsTest.kills(100);
        }
    }
}
