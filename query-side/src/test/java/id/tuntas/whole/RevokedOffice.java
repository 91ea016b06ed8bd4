package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

/** An office is lost at the next request, however far behind the screens are. */
abstract class RevokedOffice {
    private static final List<String> PAGES =
            List.of("/queues/DISHUB", "/queues/DISHUB/support", "/search?q=lubang", "/satisfaction", "/surveys");

    private final Server server;
    private final Issues issues;

    RevokedOffice(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void isLostAtTheNextRequestEvenWhileNoScreenMoves() {
        Filed issue = issues.file();
        issues.verify(issue);
        issues.dispatch(issue, "DISHUB");
        Newcomer head = Newcomer.to(server).in("DISHUB:OPD_HEAD");
        Client token = server.as(head.account());
        Client session = head.browser();
        issues.shown(head.account(), issue).expect(200);
        session.get("/issues/" + issue.id()).expect(200);
        PAGES.forEach(page -> session.get(page).expect(200));
        StreamingEventProcessor organisation = server.processors()
                .eventProcessor("organisation", StreamingEventProcessor.class)
                .orElseThrow();
        organisation.shutDown();
        try (Listening open = token.listen("/live/issues/" + issue.id() + "?since=0&tab=a")) {
            open.awaitChange();
            head.close();
            assertThat(shownHolders(head)).as("rows that stand still").isEqualTo(1);
            token.get("/api/issues/" + issue.id()).expect(403);
            session.get("/issues/" + issue.id()).expect(403);
            PAGES.forEach(page -> session.get(page).expect(403));
            token.get("/live/issues/" + issue.id() + "?since=0").expect(403);
            issues.attempt(head.account(), issue, "acceptance", Map.of()).expect(403);
            long told = open.changes();
            issues.act("demo-dishub-kepala", issue, "acceptance", Map.of());
            try (Listening other =
                    server.as("demo-dishub-kepala").listen("/live/issues/" + issue.id() + "?since=0&tab=a")) {
                other.awaitChange();
            }
            assertThat(open.changes())
                    .as("told on the page that was open before")
                    .isEqualTo(told);
        } finally {
            organisation.start();
        }
        await().until(() -> shownHolders(head) == 0);
    }

    @Test
    void isHeldAtTheNextRequestAsWell() {
        StreamingEventProcessor organisation = server.processors()
                .eventProcessor("organisation", StreamingEventProcessor.class)
                .orElseThrow();
        organisation.shutDown();
        try (Newcomer staff = Newcomer.to(server)) {
            server.as(staff.account()).get("/api/queues/DISHUB").expect(403);
            staff.in("DISHUB:STAFF");
            server.as(staff.account()).get("/api/queues/DISHUB").expect(200);
        } finally {
            organisation.start();
        }
    }

    private long shownHolders(Newcomer somebody) {
        return server.db()
                .sql("SELECT COUNT(*) FROM organisation_holder WHERE account = ?")
                .param(somebody.account())
                .query(Long.class)
                .single();
    }
}
