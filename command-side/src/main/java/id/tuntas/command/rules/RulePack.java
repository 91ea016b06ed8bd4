package id.tuntas.command.rules;

import id.tuntas.command.organisation.PackFiles;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The policy and the calendar that a region begins with: its own files, and the free days of the whole country. */
@Component
class RulePack {
    private final PackFiles files;

    RulePack(PackFiles files) {
        this.files = files;
    }

    /** Kemendagri code of the region. */
    String region() {
        return files.region();
    }

    /** Identity of the region's rules. */
    String history() {
        return ClockRuleEvent.historyOf(region());
    }

    /** The calendar first: by its days the policy begins. */
    List<ClockRuleEvent> facts() {
        return List.of(calendar(), policy());
    }

    private CalendarAdopted calendar() {
        Map<String, String> settings = new HashMap<>(files.settings("calendar.properties"));
        settings.put("zone", files.property("zone"));
        CalendarFacts facts = CalendarFacts.of(
                settings,
                cells(files.rows("office-hours.csv")),
                cells(files.rows("hours-periods.csv")),
                Stream.concat(
                                cells(files.nationalRows("free-days.csv")).stream(),
                                cells(files.rows("local-free-days.csv")).stream())
                        .toList());
        return new CalendarAdopted(region(), facts, day("valid_from", settings.get("valid_from")));
    }

    private PolicyAdopted policy() {
        List<Rule> rules =
                cells(files.rows("policies.csv")).stream().map(Rule::of).toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("The region pack has no rules in policies.csv");
        }
        return new PolicyAdopted(
                region(),
                files.property("policyVersion"),
                rules,
                day("policyValidFrom", files.property("policyValidFrom")));
    }

    private static LocalDate day(String name, @Nullable String day) {
        if (day == null) {
            throw new IllegalArgumentException("The region pack lacks " + name);
        }
        return LocalDate.parse(day);
    }

    private static List<Map<String, String>> cells(List<CSVRecord> rows) {
        return rows.stream().map(CSVRecord::toMap).toList();
    }
}
