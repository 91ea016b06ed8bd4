package id.tuntas.whole;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where the mail server stood, and does what such servers do on bad days. */
final class OddMailServer implements AutoCloseable {
    /** What it does. */
    enum Day {
        /** It does not take mail for the address. */
        REFUSES,
        /** It takes all of a mail and breaks off before it says so. */
        BREAKS_OFF,
        /** It takes all of a mail and says so when it is told to. */
        HOLDS
    }

    private final ServerSocket door;
    private final Day day;
    private final AtomicInteger taken = new AtomicInteger();
    private final Semaphore answers = new Semaphore(0);

    OddMailServer(Day day) {
        this.day = day;
        this.door = await().ignoreExceptions()
                .until(() -> new ServerSocket(Mailbox.port(), 10, InetAddress.getLoopbackAddress()), Objects::nonNull);
        Thread.ofPlatform().daemon().name("odd-mail-server").start(this::serve);
    }

    /** Mails that it had in full, or refused. */
    int taken() {
        return taken.get();
    }

    /** Says that it has the mail, or the next one. */
    void say() {
        answers.release();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException e) {
                // It is closed, or the caller has left.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 odd");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("RCPT") && day == Day.REFUSES) {
                taken.incrementAndGet();
                say(caller, "550 no such mailbox");
            } else if (word.startsWith("DATA")) {
                say(caller, "354 go on");
                String said = lines.readLine();
                while (said != null && !said.equals(".")) {
                    said = lines.readLine();
                }
                taken.incrementAndGet();
                if (day == Day.BREAKS_OFF) {
                    return;
                }
                answers.acquireUninterruptibly();
                say(caller, "250 taken");
            } else if (word.startsWith("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, "250 ok");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
