package id.tuntas.query.notice;

import id.tuntas.events.issue.ContactWay;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what this region can tell somebody outside its pages: what is not set up is not offered. */
@Component
public class Contacts {
    private final JdbcClient db;
    private final boolean mail;

    Contacts(JdbcClient db, @Value("${tuntas.mail.from:}") String from, @Value("${spring.mail.host:}") String server) {
        this.db = db;
        this.mail = !from.isBlank() && !server.isBlank();
    }

    boolean mail() {
        return mail;
    }

    /** How this account gets mail, empty when it does not. */
    String way(String account) {
        return db.sql("SELECT way FROM mail_address WHERE account = ?")
                .param(account)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Among what a reporter may choose. */
    public List<ContactWay> ways() {
        List<ContactWay> ways = new ArrayList<>();
        if (mail) {
            ways.add(ContactWay.EMAIL);
        }
        boolean gateway = db.sql("SELECT COUNT(*) FROM webhook WHERE purpose = 'MESSAGES' AND stopped = FALSE")
                        .query(Long.class)
                        .single()
                > 0;
        if (gateway) {
            ways.add(ContactWay.WHATSAPP);
            ways.add(ContactWay.SMS);
        }
        return ways;
    }
}
