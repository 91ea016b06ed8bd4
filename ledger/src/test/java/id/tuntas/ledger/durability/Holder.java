package id.tuntas.ledger.durability;

import id.tuntas.ledger.TestHistory;
import id.tuntas.ledger.TestLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;

/** Holds the ledger open until its input ends, and writes once before and once after. */
final class Holder {
    static final String READY = "ready";
    static final String ISSUE = "of-the-holder";

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext ledger = TestLedger.onH2(Path.of(arguments[0]))) {
            TestHistory history = new TestHistory(ledger);
            Random random = new Random(1);
            history.append(TestHistory.escalation(ISSUE, 0, random));
            System.out.println(READY);
            while (System.in.read() != -1) {}
            history.append(TestHistory.escalation(ISSUE, 1, random));
        }
    }
}
