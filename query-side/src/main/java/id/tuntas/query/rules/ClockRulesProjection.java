package id.tuntas.query.rules;

import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every adopted policy and calendar, row by row. A second delivery of an event changes nothing. */
@Component
@ProcessingGroup(ClockRulesProjection.NAME)
class ClockRulesProjection implements Projection {
    static final String NAME = "clock-rules";

    private final JdbcClient db;

    ClockRulesProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(ClockRuleEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return ClockRuleEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(
                Table.of("clock_policy", "version"),
                Table.of("clock_policy_rule", "version", "place"),
                Table.of("clock_calendar", "version"),
                Table.of("clock_calendar_day", "version", "place"),
                Table.of("clock_calendar_hours", "version", "place"));
    }

    /** One by one: a region adopts a few of these in a year. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            new Telling(db, place, message).tell();
        }
    }
}
