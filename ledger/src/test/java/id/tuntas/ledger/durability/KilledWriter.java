package id.tuntas.ledger.durability;

import id.tuntas.ledger.TestHistory;
import id.tuntas.ledger.TestLedger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** Appends events until it is killed and says the identifier of each that was acknowledged. */
final class KilledWriter {
    static final int THREADS = 4;
    static final String CARELESS = "careless";

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Class<?>[] settings = arguments[1].equals(CARELESS) ? new Class<?>[] {Careless.class} : new Class<?>[0];
        boolean postgres = arguments[1].startsWith("jdbc:");
        TestHistory history = new TestHistory(
                postgres ? TestLedger.onPostgres(folder, arguments[1]) : TestLedger.onH2(folder, settings));
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            Thread.ofPlatform().start(() -> appendForEver(history, random, out));
        }
    }

    private static void appendForEver(TestHistory history, Random random, FileOutputStream out) {
        String issue = UUID.randomUUID().toString();
        for (long sequence = 0; ; sequence++) {
            DomainEventMessage<?> event = TestHistory.escalation(issue, sequence, random);
            history.append(event);
            try {
                // One unbuffered write for each line, so that no acknowledgement is held back or torn.
                out.write((event.getIdentifier() + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
