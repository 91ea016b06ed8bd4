package id.tuntas.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class CurrentRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private final RulePack pack = Books.pack("cimahi");
    private final EventStore store = Books.store();

    @Test
    void whatIsAdoptedIsInForceAtTheNextLook() {
        CurrentRules rules = Books.at(NOW, store, pack, false);
        Books.publish(store, 0, pack.facts());
        assertThat(rules.policy().version()).isEqualTo("2026-1");
        assertThat(rules.calendar().facts().version()).isEqualTo("2026-09-15");
        Books.publish(store, 2, List.of(Books.calendar("own", "2026-11-21"), Books.policy("own", "2026-11-21")));
        assertThat(rules.policy().version()).isEqualTo("own");
        assertThat(rules.calendar().facts().version()).isEqualTo("own");
    }

    @Test
    void whatBeginsLaterIsNotYetInForce() {
        CurrentRules rules = Books.at(NOW, store, pack, false);
        Books.publish(store, 0, pack.facts());
        Books.publish(store, 2, List.of(Books.policy("next", "2026-11-22")));
        assertThat(rules.policy().version()).isEqualTo("2026-1");
        assertThat(rules.now().policyAt(NOW.plusSeconds(86_400)).version()).isEqualTo("next");
    }

    @Test
    void nothingIsInForceBeforeThePackWasLoaded() {
        assertThatIllegalStateException().isThrownBy(Books.at(NOW, store, pack, false)::policy);
    }

    @Test
    void aDryRunCountsByThePackUntilThereIsAHistory() {
        CurrentRules rules = Books.at(NOW, store, pack, true);
        assertThat(rules.policy().version()).isEqualTo("2026-1");
        Books.publish(store, 0, List.of(Books.calendar("own", "2020-01-01"), Books.policy("own", "2020-01-01")));
        assertThat(rules.policy().version()).isEqualTo("own");
        assertThat(rules.calendar().facts().version()).isEqualTo("own");
    }
}
