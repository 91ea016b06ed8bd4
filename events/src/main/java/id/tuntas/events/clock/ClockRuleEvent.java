package id.tuntas.events.clock;

import id.tuntas.events.EventType;
import java.time.LocalDate;
import java.util.List;

/**
 * By which limits and calendars a region counts. One history per region, so that anybody can ask which rule was in force
 * at any moment. Nothing adopted is ever changed: whoever changes a limit adopts another version.
 */
public sealed interface ClockRuleEvent {
    /** Kemendagri code of the region, such as {@code 32.77}. */
    String region();

    /** Names it among all policies, or all calendars, of the region; a draft may be adopted under its name. */
    String version();

    /** First local day on which it is in force; it ends when another one begins. A draft never is. */
    LocalDate validFrom();

    /** Identity of the history of a region's rules. */
    static String historyOf(String region) {
        return region + ":rules";
    }

    /**
     * A whole set of rules.
     *
     * @param rules see {@link Policy} for what they may not contradict
     */
    @EventType("policy-adopted")
    record PolicyAdopted(String region, String version, List<Rule> rules, LocalDate validFrom)
            implements ClockRuleEvent {
        public PolicyAdopted {
            rules = List.copyOf(rules);
        }
    }

    /** A whole working calendar; its facts are stored as they are and may only ever gain members. */
    @EventType("calendar-adopted")
    record CalendarAdopted(String region, CalendarFacts facts, LocalDate validFrom) implements ClockRuleEvent {
        @Override
        public String version() {
            return facts.version();
        }
    }

    /**
     * A whole set of rules that somebody tries on real history. It is in force for nothing, whatever its day.
     *
     * @param validFrom the day for which it is meant
     */
    @EventType("policy-drafted")
    record PolicyDrafted(String region, String version, List<Rule> rules, LocalDate validFrom)
            implements ClockRuleEvent {
        public PolicyDrafted {
            rules = List.copyOf(rules);
        }
    }

    /** A whole working calendar that somebody tries, likewise. */
    @EventType("calendar-drafted")
    record CalendarDrafted(String region, CalendarFacts facts, LocalDate validFrom) implements ClockRuleEvent {
        @Override
        public String version() {
            return facts.version();
        }
    }
}
