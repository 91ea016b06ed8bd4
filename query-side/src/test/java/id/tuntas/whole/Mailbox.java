package id.tuntas.whole;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.tuntas.FreePort;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A mail server of the tests' own, which is there when a test wants it, at a port that every program knows from its start. */
final class Mailbox implements AutoCloseable {
    private static final int PORT = freePort();

    /** Whoever stood there before keeps the port until its thread has left, a moment after it was closed. */
    private final GreenMail server = await().ignoreExceptions().until(Mailbox::started, Objects::nonNull);

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** For a program: mail goes there, at once at any hour. */
    static String[] settings() {
        return new String[] {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + PORT,
            "tuntas.mail.from=tuntas@contoh.test",
            "tuntas.notices.every=200ms",
            "tuntas.notices.quiet-from=00:00",
            "tuntas.notices.quiet-until=00:00"
        };
    }

    static int port() {
        return PORT;
    }

    private static int freePort() {
        try {
            return FreePort.find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail that came. */
    record Mail(String id, String subject, String text) {}

    /** All that came for this address, in their order. */
    List<Mail> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(Mailbox::read)
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage mail) {
        try {
            return new Mail(
                    mail.getMessageID(),
                    mail.getSubject(),
                    new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
