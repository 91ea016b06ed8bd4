package id.tuntas.command.notice;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.EventMetadata;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody says to have seen the notices up to one. It is a mark of their own and no event of any issue. */
@RestController
class NoticeEndpoint {
    private final JdbcClient db;

    NoticeEndpoint(JdbcClient db) {
        this.db = db;
    }

    /** @param upTo leaf of the newest notice that stood on the page */
    record Body(@Min(0) long upTo) {}

    @PostMapping("/api/notices/look")
    @Transactional
    ResponseEntity<Object> look(@Valid @RequestBody Body body, Caller caller) {
        if (caller.actor().account().equals(EventMetadata.REPORTER)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        String account = caller.actor().account();
        int known = db.sql("UPDATE notice_seen SET leaf = CASE WHEN leaf < ? THEN ? ELSE leaf END WHERE account = ?")
                .params(body.upTo(), body.upTo(), account)
                .update();
        if (known == 0) {
            db.sql("INSERT INTO notice_seen (account, leaf) VALUES (?, ?)")
                    .params(account, body.upTo())
                    .update();
        }
        if (caller.form()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/notices"))
                    .build();
        }
        return ResponseEntity.ok(Map.of("account", account, "upTo", body.upTo()));
    }
}
