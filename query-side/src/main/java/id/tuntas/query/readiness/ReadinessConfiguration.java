package id.tuntas.query.readiness;

import id.tuntas.ledger.node.Nodes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Health tells whether, metrics tell what; the reasons are for the operator and leave by no public door. */
@Configuration(proxyBeanMethods = false)
class ReadinessConfiguration {
    @Bean
    Readiness readiness(
            Nodes nodes,
            @Value("${tuntas.data}") Path data,
            @Value("${tuntas.keys}") Path keys,
            @Value("${tuntas.disk-rest}") DataSize restMin) {
        return new Readiness(nodes::seen, data, keys, restMin);
    }

    @Bean
    HealthIndicator nodeHealthIndicator(Readiness readiness) {
        return () -> {
            var failing = readiness.failing();
            return failing.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("failing", failing).build();
        };
    }

    @Bean
    MeterBinder readinessMeters(Readiness readiness) {
        return registry -> {
            for (Readiness.Check check : Readiness.Check.values()) {
                Gauge.builder("tuntas.node.ready", readiness, state -> state.isRight(check) ? 1 : 0)
                        .description("Whether this is right, as readiness judges it")
                        .tag("check", check.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
            Gauge.builder("tuntas.node.clock.skew.seconds", readiness, Readiness::skewSeconds)
                    .description("How far this machine's clock is off the database's")
                    .register(registry);
        };
    }
}
