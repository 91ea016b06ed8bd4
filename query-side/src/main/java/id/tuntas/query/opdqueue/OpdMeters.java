package id.tuntas.query.opdqueue;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.organisation.Directory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the metrics tell of each unit's work, counted from the rows when it is asked for. A restricted matter counts
 * under the region's own code, whoever holds it: it shows in the total and in no unit.
 */
@Component
class OpdMeters implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(OpdMeters.class);
    private static final List<String> SETTLED = Arrays.stream(IssueStatus.values())
            .filter(IssueStatus::isSettled)
            .map(Enum::name)
            .toList();

    private final JdbcClient db;
    private final Directory directory;
    private final Clock clock;
    private final ObjectProvider<PrometheusRegistry> registry;

    OpdMeters(JdbcClient db, Directory directory, Clock clock, ObjectProvider<PrometheusRegistry> registry) {
        this.db = db;
        this.directory = directory;
        this.clock = clock;
        this.registry = registry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        registry.ifAvailable(known -> known.register(this::now));
    }

    private MetricSnapshots now() {
        try {
            return counted();
        } catch (DataAccessException e) {
            LOG.warn("What the units have to do could not be counted", e);
            return MetricSnapshots.of();
        }
    }

    private MetricSnapshots counted() {
        GaugeSnapshot.Builder open =
                GaugeSnapshot.builder().name("tuntas_issues_open").help("Issues that are not settled");
        GaugeSnapshot.Builder overdue = GaugeSnapshot.builder()
                .name("tuntas_issues_overdue")
                .help("Issues of which a deadline has passed by which an office owes something");
        CounterSnapshot.Builder missed = CounterSnapshot.builder()
                .name("tuntas_deadlines_missed")
                .help("Deadlines of offices that were ever missed, by the unit that held the issue then");
        db.sql("""
                        SELECT unit.unit, COUNT(q.id), COUNT(CASE WHEN q.due_at < :now THEN 1 END)
                        FROM (SELECT unit FROM organisation_unit UNION SELECT region FROM organisation_region) unit
                        LEFT JOIN opd_queue q ON q.status NOT IN (:settled)
                          AND unit.unit = CASE WHEN q.restricted THEN :region ELSE q.unit END
                        GROUP BY unit.unit ORDER BY unit.unit""")
                .param("now", Timestamp.from(clock.instant()))
                .param("settled", SETTLED)
                .param("region", directory.regionCode())
                .query(row -> {
                    Labels unit = Labels.of("unit", row.getString(1));
                    open.dataPoint(new GaugeDataPointSnapshot(row.getLong(2), unit, null));
                    overdue.dataPoint(new GaugeDataPointSnapshot(row.getLong(3), unit, null));
                });
        db.sql("""
                        SELECT late.clock, late.unit, COUNT(*)
                        FROM (SELECT clock, CASE WHEN restricted THEN :region ELSE unit END AS unit
                              FROM opd_queue_missed) late
                        GROUP BY late.clock, late.unit ORDER BY late.clock, late.unit""").param("region", directory.regionCode()).query(row -> {
            Labels labels = Labels.of("clock", row.getString(1), "unit", row.getString(2));
            missed.dataPoint(new CounterDataPointSnapshot(row.getLong(3), labels, null, 0));
        });
        return MetricSnapshots.of(open.build(), overdue.build(), missed.build());
    }
}
