package db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NumbersOfEarlierComplaintsTest {
    @Test
    void eachNumberIsTheFirstComplaintsThatAnOfficerFiledOnH2() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:numbers;DB_CLOSE_DELAY=-1", "sa", "");
        eachNumberIsTheFirstComplaints(database, Map.of("bytes", "VARBINARY(1000000)", "blob", "BLOB"));
    }

    @Test
    void andOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            eachNumberIsTheFirstComplaints(
                    server.getPostgresDatabase(), Map.of("bytes", "BYTEA", "blob", "BYTEA", "serving", ""));
        }
    }

    private static void eachNumberIsTheFirstComplaints(DataSource database, Map<String, String> kinds) {
        FluentConfiguration flyway = Flyway.configure().dataSource(database).placeholders(kinds);
        flyway.target("26.1").load().migrate();
        JdbcClient db = JdbcClient.create(database);
        filed(db, "A", "reporter", "1");
        filed(db, "B", "demo-lurah", "1");
        filed(db, "C", "demo-desk", "1");
        filed(db, "D", "system", "2");
        filed(db, "E", "demo-lurah", "3");
        filed(db, "F", "demo-lurah", null);
        db.sql("INSERT INTO external_number (system, external_id, issue_id, mark) VALUES ('SP4N_LAPOR', '3', 'X', 'm')")
                .update();
        flyway.target("latest").load().migrate();
        assertThat(db.sql("SELECT external_id || ' ' || issue_id FROM external_number ORDER BY external_id")
                        .query(String.class)
                        .list())
                .containsExactly("1 B", "2 D", "3 X");
    }

    private static void filed(JdbcClient db, String issue, String actor, @Nullable String number) {
        String reference = number == null ? "" : ",\"externalSystem\":\"SP4N_LAPOR\",\"externalId\":\"" + number + "\"";
        db.sql("INSERT INTO domain_event (event_identifier, type, aggregate_identifier, sequence_number, time_stamp,"
                        + " payload_type, payload, meta_data) VALUES (?, 'issue', ?, 0, '2026-01-01T00:00:00Z',"
                        + " 'complaint-filed', ?, ?)")
                .params(issue, issue, bytes("{\"issueId\":\"" + issue + "\"" + reference + "}"))
                .param(bytes("{\"actor\":\"" + actor + "\"}"))
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
