package id.tuntas.query.home;

import id.tuntas.ledger.maintenance.LastBackup;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How old the last backup is; endlessly old while there is none. */
@Component
class BackupMeters implements MeterBinder {
    private final LastBackup backups;
    private final Clock clock;

    BackupMeters(LastBackup backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tuntas.backup.age.seconds", this, BackupMeters::age)
                .description("Seconds since a whole backup was finished; +Inf when none was")
                .register(registry);
    }

    private double age() {
        return backups.find()
                .map(backup -> (double)
                        Duration.between(backup.finished(), clock.instant()).toSeconds())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
