package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A projection may be told everything twice, and may be thrown away and built again: its rows are the same. */
abstract class Rebuilt {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, List<String>> PROJECTIONS = Map.of(
            "clock-rules",
                    List.of(
                            "clock_policy",
                            "clock_policy_rule",
                            "clock_calendar",
                            "clock_calendar_day",
                            "clock_calendar_hours"),
            "issue", List.of("issue", "issue_unit"),
            "opd-queue", List.of("opd_queue"),
            "organisation",
                    List.of(
                            "organisation_region",
                            "organisation_word",
                            "organisation_unit",
                            "organisation_office",
                            "organisation_holder",
                            "organisation_category",
                            "organisation_body"));

    private final Server server;
    private final Issues issues;

    Rebuilt(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void everyProjectionIsLookedAt() {
        assertThat(server.processors().eventProcessors().keySet())
                .containsExactlyInAnyOrderElementsOf(PROJECTIONS.keySet());
    }

    @Test
    void toldTwiceItShowsTheSame() {
        populate();
        PROJECTIONS.forEach((name, tables) -> {
            Map<String, String> before = rows(tables);
            StreamingEventProcessor processor = processor(name);
            processor.shutDown();
            fromTheBeginning(name);
            processor.start();
            awaitCaughtUp(name);
            assertThat(rows(tables)).as(name).isEqualTo(before);
        });
    }

    @Test
    void builtAgainItShowsTheSame() {
        populate();
        PROJECTIONS.forEach((name, tables) -> {
            Map<String, String> before = rows(tables);
            assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotBlank());
            StreamingEventProcessor processor = processor(name);
            processor.shutDown();
            processor.resetTokens();
            assertThat(rows(tables).values())
                    .as(name + " is empty after its reset")
                    .allMatch(String::isEmpty);
            processor.start();
            awaitCaughtUp(name);
            assertThat(rows(tables)).as(name).isEqualTo(before);
        });
    }

    private void populate() {
        for (Standpoint standpoint : List.of(
                Standpoint.CLOSED_AND_RATED,
                Standpoint.RETURNED,
                Standpoint.AWAITING_REPORTER,
                Standpoint.COMPLETION_PROPOSED_BY_HEAD,
                Standpoint.MERGED,
                Standpoint.REOPENED)) {
            standpoint.reach(issues);
        }
        PROJECTIONS.keySet().forEach(this::awaitCaughtUp);
    }

    /** Puts the bookmark back without telling the projection, as if every event were delivered a second time. */
    private void fromTheBeginning(String name) {
        TokenStore tokens = server.bean(TokenStore.class);
        new TransactionTemplate(server.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            tokens.fetchToken(name, 0);
            tokens.storeToken(null, name, 0);
            tokens.releaseClaim(name, 0);
        });
    }

    /** Every event has its leaf, so the last leaf is the number of events less one. */
    private void awaitCaughtUp(String name) {
        long last = server.db()
                .sql("SELECT COUNT(*) - 1 FROM domain_event")
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(60)).until(() -> hasRead(name, last));
    }

    /** By its bookmark, which moves in one transaction with the rows. */
    private boolean hasRead(String name, long last) {
        byte[] token = server.db()
                .sql("SELECT token FROM token_entry WHERE processor_name = ?")
                .param(name)
                .query((row, n) -> Objects.requireNonNullElse(row.getBytes(1), new byte[] {'0'}))
                .single();
        JsonNode bookmark = JSON.readTree(token);
        JsonNode current = bookmark.has("tokenAtReset") ? bookmark.path("currentToken") : bookmark;
        JsonNode index = current.findValue("globalIndex");
        return index != null && index.asLong() >= last;
    }

    private StreamingEventProcessor processor(String name) {
        return server.processors()
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private Map<String, String> rows(List<String> tables) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(
                    table,
                    server.db().sql("SELECT * FROM " + table).query().listOfRows().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
        return rows;
    }
}
