package id.tuntas.command.notice;

import id.tuntas.command.notice.Delivery.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much waits to be sent, and how much a person has to look at. */
@Component
class DeliveryMeters implements MeterBinder {
    private final Deliveries deliveries;

    DeliveryMeters(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Channel channel : Channel.values()) {
            Gauge.builder("tuntas.deliveries.waiting", deliveries, all -> all.count(channel, State.WAITING))
                    .description("Mails and messages that are to be sent")
                    .tag("channel", channel.name())
                    .register(registry);
            Gauge.builder(
                            "tuntas.deliveries.failed",
                            deliveries,
                            all -> (double) all.count(channel, State.FAILED) + all.count(channel, State.UNCLEAR))
                    .description("Mails and messages that were given up, or of which nobody knows whether they arrived")
                    .tag("channel", channel.name())
                    .register(registry);
        }
    }
}
