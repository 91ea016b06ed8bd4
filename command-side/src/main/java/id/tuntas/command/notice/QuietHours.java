package id.tuntas.command.notice;

import id.tuntas.command.organisation.CurrentChart;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hours that the operator set, in the zone that the region has. */
@Component
class QuietHours {
    private final CurrentChart charts;
    private final LocalTime from;
    private final LocalTime until;
    private final LocalTime morning;

    QuietHours(
            CurrentChart charts,
            @Value("${tuntas.notices.quiet-from:21:00}") String from,
            @Value("${tuntas.notices.quiet-until:06:00}") String until,
            @Value("${tuntas.notices.digest-at:07:00}") String morning) {
        this.charts = charts;
        this.from = LocalTime.parse(from);
        this.until = LocalTime.parse(until);
        this.morning = LocalTime.parse(morning);
    }

    Quiet now() {
        return new Quiet(charts.lastRead().zone(), from, until, morning);
    }
}
