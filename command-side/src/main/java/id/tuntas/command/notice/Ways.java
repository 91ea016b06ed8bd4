package id.tuntas.command.notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** By what this region can tell anybody at all: what it has set up. */
@Component
class Ways {
    private final boolean mail;
    private final Webhooks webhooks;

    /** Mail needs a server to hand it to ({@code spring.mail.host}) and a sender ({@code tuntas.mail.from}). */
    Ways(ObjectProvider<JavaMailSender> sender, @Value("${tuntas.mail.from:}") String from, Webhooks webhooks) {
        this.mail = !from.isBlank() && sender.getIfAvailable() != null;
        this.webhooks = webhooks;
    }

    boolean mail() {
        return mail;
    }

    boolean has(Channel channel) {
        return channel == Channel.MAIL ? mail : webhooks.gateway().isPresent();
    }

    boolean any() {
        return mail || webhooks.gateway().isPresent();
    }
}
