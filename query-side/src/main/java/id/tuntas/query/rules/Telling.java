package id.tuntas.query.rules;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import id.tuntas.events.clock.FreeDay;
import id.tuntas.events.clock.HoursPeriod;
import id.tuntas.events.clock.OfficeHours;
import id.tuntas.events.clock.Rule;
import id.tuntas.events.clock.WorkWeek;
import id.tuntas.query.projection.Place;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One adopted policy or calendar, written out row by row. */
record Telling(JdbcClient db, Place place, DomainEventMessage<?> message) {
    void tell() {
        ClockRuleEvent event = (ClockRuleEvent) message.getPayload();
        long order = message.getSequenceNumber();
        Timestamp at = Timestamp.from(message.getTimestamp());
        String account = String.valueOf(message.getMetaData().get(EventMetadata.ACTOR));
        switch (event) {
            case PolicyAdopted policy -> {
                forget("clock_policy", policy.version(), "clock_policy_rule");
                db.sql("INSERT INTO " + place.table("clock_policy")
                                + " (version, place, valid_from, adopted_at, account)" + " VALUES (?, ?, ?, ?, ?)")
                        .params(policy.version(), order, policy.validFrom(), at, account)
                        .update();
                for (int i = 0; i < policy.rules().size(); i++) {
                    insert(policy.version(), i, policy.rules().get(i));
                }
            }
            case CalendarAdopted calendar -> {
                forget("clock_calendar", calendar.version(), "clock_calendar_day", "clock_calendar_hours");
                CalendarFacts facts = calendar.facts();
                db.sql("INSERT INTO " + place.table("clock_calendar")
                                + " (version, place, valid_from, adopted_at, account, zone,"
                                + " collective_leave_is_free, first_decreed_year, last_decreed_year)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(calendar.version(), order, calendar.validFrom(), at, account)
                        .param(facts.zone().getId())
                        .param(facts.collectiveLeaveIsFree())
                        .param(facts.firstDecreedYear())
                        .param(facts.lastDecreedYear())
                        .update();
                insertDays(facts);
                insertHours(facts);
            }
            case PolicyDrafted draft -> {} // tried on another page, and in force nowhere
            case CalendarDrafted draft -> {}
        }
    }

    private void forget(String table, String version, String... parts) {
        for (String part : parts) {
            db.sql("DELETE FROM " + place.table(part) + " WHERE version = ?")
                    .param(version)
                    .update();
        }
        db.sql("DELETE FROM " + place.table(table) + " WHERE version = ?")
                .param(version)
                .update();
    }

    private void insert(String version, int number, Rule rule) {
        db.sql("INSERT INTO " + place.table("clock_policy_rule")
                        + " (version, place, code, clock, issue_class, examination, category,"
                        + " unit_kind, unit, amount, limit_unit, legal_basis, valid_from)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version)
                .param(number)
                .param(rule.code())
                .param(rule.clock().name())
                .param(name(rule.condition().issueClass()))
                .param(name(rule.condition().examination()))
                .param(rule.condition().category())
                .param(name(rule.condition().unitKind()))
                .param(rule.condition().unit())
                .param(rule.limit().amount())
                .param(rule.limit().unit().name())
                .param(rule.legalBasis())
                .param(rule.validFrom())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private void insertDays(CalendarFacts facts) {
        for (int i = 0; i < facts.freeDays().size(); i++) {
            FreeDay day = facts.freeDays().get(i);
            db.sql("INSERT INTO " + place.table("clock_calendar_day")
                            + " (version, place, free_on, kind, name, legal_basis)" + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(facts.version(), i, day.date(), day.kind().name(), day.name(), day.legalBasis())
                    .update();
        }
    }

    private void insertHours(CalendarFacts facts) {
        int next = insertHours(facts.version(), 0, null, facts.week());
        for (HoursPeriod period : facts.periods()) {
            next = insertHours(facts.version(), next, period, period.week());
        }
    }

    /** @return the number after the last one */
    private int insertHours(String version, int first, @Nullable HoursPeriod period, WorkWeek week) {
        int next = first;
        for (Map.Entry<DayOfWeek, OfficeHours> day : week.hours().entrySet()) {
            db.sql("INSERT INTO " + place.table("clock_calendar_hours")
                            + " (version, place, period, held_from, held_until, weekday, opens,"
                            + " closes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(version)
                    .param(next)
                    .param(period == null ? null : period.name())
                    .param(period == null ? null : period.from())
                    .param(period == null ? null : period.until())
                    .param(day.getKey().name())
                    .param(day.getValue().opens().toString())
                    .param(day.getValue().closes().toString())
                    .update();
            next++;
        }
        return next;
    }
}
