package id.tuntas.query.satisfaction;

import id.tuntas.query.organisation.Directory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the metrics tell of the last twelve weeks' answers, by units that the region has now, and for the region. */
@Component
class SatisfactionMeters implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SatisfactionMeters.class);

    private final LatelyByUnit lately;
    private final Directory directory;
    private final ObjectProvider<PrometheusRegistry> registry;

    SatisfactionMeters(LatelyByUnit lately, Directory directory, ObjectProvider<PrometheusRegistry> registry) {
        this.lately = lately;
        this.directory = directory;
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
            LOG.warn("What reporters said of the units could not be counted", e);
            return MetricSnapshots.of();
        }
    }

    private MetricSnapshots counted() {
        GaugeSnapshot.Builder scores = GaugeSnapshot.builder()
                .name("tuntas_satisfaction_score")
                .help("Indicative score, 25 to 100, of the last twelve weeks; absent below five answers");
        GaugeSnapshot.Builder answers = GaugeSnapshot.builder()
                .name("tuntas_satisfaction_answers")
                .help("Answers of reporters in the last twelve weeks");
        Map<String, UnitSatisfaction> all = lately.all();
        TreeSet<String> codes = new TreeSet<>(directory.unitNames().keySet());
        codes.add(directory.regionCode());
        for (String code : codes) {
            UnitSatisfaction one = all.get(code);
            BigDecimal score = one == null ? null : one.score();
            Labels unit = Labels.of("unit", code);
            answers.dataPoint(new GaugeDataPointSnapshot(one == null ? 0 : one.n(), unit, null));
            if (score != null) {
                scores.dataPoint(new GaugeDataPointSnapshot(score.doubleValue(), unit, null));
            }
        }
        return MetricSnapshots.of(scores.build(), answers.build());
    }
}
