package id.tuntas.query.live;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sessions there still are, on whichever node they ended. */
@Component
class LiveSessions {
    private final JdbcClient db;

    LiveSessions(JdbcClient db) {
        this.db = db;
    }

    /** Those of these that are no more. */
    Set<String> ended(Set<String> sessions) {
        if (sessions.isEmpty()) {
            return Set.of();
        }
        Set<String> there = Set.copyOf(db.sql("SELECT session_id FROM spring_session WHERE session_id IN (:sessions)")
                .param("sessions", sessions)
                .query(String.class)
                .list());
        return sessions.stream().filter(session -> !there.contains(session)).collect(Collectors.toSet());
    }
}
