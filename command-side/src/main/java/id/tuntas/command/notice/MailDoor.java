package id.tuntas.command.notice;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands mail to the region's server and says what became of it. A server that refuses has nothing; one that falls silent
 * when it had everything may have, and is not asked again by itself.
 */
@Component
class MailDoor {
    private static final int REFUSED_FOR_GOOD = 500;

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final String host;

    MailDoor(
            ObjectProvider<JavaMailSender> sender,
            @Value("${tuntas.mail.from:}") String from,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin) {
        this.sender = sender;
        this.from = from;
        this.host = origin.replaceAll("[^A-Za-z0-9.-]", "-");
    }

    /** @param id identity of the delivery, which becomes that of the mail however often it is sent */
    Attempt send(String id, String to, Letters.Letter letter) {
        try {
            JavaMailSender server = sender.getObject();
            MimeMessage mail = server.createMimeMessage();
            mail.setHeader("Message-ID", "<" + id + "@" + host + ">");
            mail.setFrom(from);
            mail.setRecipients(RecipientType.TO, to);
            mail.setSubject(letter.subject(), "UTF-8");
            mail.setText(letter.text(), "UTF-8");
            // Out-of-office replies would come to an address that nobody reads.
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
            return Attempt.ARRIVED;
        } catch (MailException e) {
            return judge(e);
        } catch (MessagingException e) {
            return Attempt.refused("address");
        }
    }

    private static Attempt judge(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return Attempt.failed("authentication");
        }
        if (failure instanceof MailSendException send) {
            Exception[] each = send.getMessageExceptions();
            if (each.length == 0) {
                return Attempt.ARRIVED; // it was taken in, and then the farewell failed
            }
            // The same failure for the mail and for all is that of the connection, before any mail.
            return each[0].equals(send.getCause()) ? Attempt.failed("connection") : judge(each[0]);
        }
        return Attempt.refused("letter");
    }

    private static Attempt judge(Exception failure) {
        if (failure instanceof SMTPSendFailedException send && send.getReturnCode() <= 0) {
            return Attempt.unclear("connection"); // no answer at all
        }
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code > 0) {
                String told = "smtp-" + code;
                return code >= REFUSED_FOR_GOOD ? Attempt.refused(told) : Attempt.failed(told);
            }
        }
        return failure instanceof SendFailedException ? Attempt.failed("smtp") : Attempt.unclear("connection");
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> Math.max(send.getReturnCode(), 0);
            default -> 0;
        };
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }
}
