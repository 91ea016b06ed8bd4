package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.query.projection.CompareCommand;
import id.tuntas.query.projection.RebuildCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The projections' rows, how far they are, and what the administrator and the console do to them. */
final class Projections {
    static final Map<String, List<String>> TABLES = Map.ofEntries(
            Map.entry("issue", List.of("issue", "issue_unit", "issue_support", "issue_knower")),
            Map.entry("support", List.of("support")),
            Map.entry("watch", List.of("watch")),
            Map.entry("opd-queue", List.of("opd_queue", "opd_queue_missed")),
            Map.entry("history", List.of("history_step")),
            Map.entry("officeholder", List.of("officeholder")),
            Map.entry("search", List.of("search_issue", "search_term")),
            Map.entry("privacy", List.of("privacy_request")),
            Map.entry("sitting", List.of("sitting", "sitting_issue")),
            Map.entry("audit", List.of("audit_reading")),
            Map.entry("account", List.of("account_change")),
            Map.entry("reply-template", List.of("reply_template")),
            Map.entry("meeting", List.of("meeting", "meeting_party", "meeting_item", "meeting_step")),
            Map.entry("exchange", List.of("exchange_issue", "exchange_answer")),
            Map.entry("notice", List.of("notice_issue", "notice")),
            Map.entry("open311", List.of("open311_request", "open311_update")),
            Map.entry("public-view", List.of("public_view_issue", "public_view_cell")),
            Map.entry("survey", List.of("survey", "survey_element", "survey_grade")),
            Map.entry("satisfaction", List.of("satisfaction_issue", "satisfaction_fact", "satisfaction_cell")),
            Map.entry(
                    "clock-rules",
                    List.of(
                            "clock_policy",
                            "clock_policy_rule",
                            "clock_calendar",
                            "clock_calendar_day",
                            "clock_calendar_hours")),
            Map.entry(
                    "office",
                    List.of(
                            "office_shown",
                            "office_proposal",
                            "office_unit_name",
                            "office_succession",
                            "office_delegation")),
            Map.entry(
                    "organisation",
                    List.of(
                            "organisation_region",
                            "organisation_word",
                            "organisation_unit",
                            "organisation_office",
                            "organisation_holder",
                            "organisation_category",
                            "organisation_body")));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Server server;

    Projections(Server server) {
        this.server = server;
    }

    /** What a command said and how it ended. */
    record Said(int exit, String out, String err) {}

    Said compare(String... names) {
        return run(new CompareCommand(), names);
    }

    Said rebuild(String... names) {
        return run(new RebuildCommand(), names);
    }

    private Said run(ProgramCommand command, String... arguments) {
        CommandLine line = new CommandLine(command);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.parseArgs(arguments);
        try {
            int exit = command.run(new ProgramCommand.Program() {
                @Override
                public <T> T part(Class<T> type, String... settings) {
                    return server.bean(type);
                }
            });
            return new Said(exit, out.toString(), err.toString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The administrator has it rebuilt; answers how many rows were other than the history tells. */
    long rebuildAsAdministrator(String name) {
        String path = "/api/projections/" + name + "/rebuild";
        // The one before has told its end a moment before it makes room.
        await().until(() -> server.as("demo-admin").post(path, Map.of()).status() == 202);
        await().until(() -> !state(name).equals("RUNNING"));
        assertThat(state(name)).isEqualTo("DONE");
        return server.db()
                .sql("SELECT differing_rows FROM projection_rebuild WHERE projection = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    String state(String name) {
        return server.db()
                .sql("SELECT state FROM projection_rebuild WHERE projection = ?")
                .param(name)
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** All rows of a projection's tables. */
    Map<String, String> rows(String name) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : TABLES.getOrDefault(name, List.of())) {
            rows.put(
                    table,
                    server.db().sql("SELECT * FROM " + table).query().listOfRows().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
        return rows;
    }

    /** Every event has its leaf, so the last leaf is the number of events less one. */
    void awaitCaughtUp(String name) {
        long last = server.eventCount() - 1;
        await().until(() -> hasRead(name, last));
    }

    /** Until every deadline that has passed is noted; nobody has to do anything for that. */
    void awaitDeadlinesNoted() {
        await().until(() -> server.db()
                .sql("SELECT COUNT(*) FROM clock_due WHERE due_at < ?")
                .param(Timestamp.from(MovedClock.CLOCK.instant()))
                .query(Long.class)
                .single()
                .equals(0L));
    }

    void awaitCaughtUp() {
        TABLES.keySet().forEach(this::awaitCaughtUp);
    }

    /** By its bookmark, which moves in one transaction with the rows. */
    private boolean hasRead(String name, long last) {
        byte[] token = server.db()
                .sql("SELECT token FROM token_entry WHERE processor_name = ?")
                .param(name)
                .query((row, n) -> Objects.requireNonNullElse(row.getBytes(1), new byte[] {'0'}))
                .single();
        JsonNode index = JSON.readTree(token).findValue("globalIndex");
        return index != null && index.asLong() >= last;
    }
}
