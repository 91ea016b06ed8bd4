package id.tuntas.command.privacy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlingTest {
    private static final Actor BOTH = Actor.officer(
            "rangkap",
            List.of(
                    new OfficeHeld("DISKOMINFO:VERIFIER", OfficeKind.VERIFIER, "DISKOMINFO", Tier.OPD),
                    new OfficeHeld("SETDA:SEKDA", OfficeKind.SEKDA, "SETDA", Tier.OPD)));

    @Test
    void cannotConfirmWhatTheSameAccountHasProposedInAnotherOffice() {
        assertThatThrownBy(() -> Handling.requireOther(BOTH, "rangkap"))
                .isInstanceOf(Refused.class)
                .hasMessage("same-person");
    }

    @Test
    void canConfirmWhatAnotherAccountHasProposed() {
        assertThatCode(() -> Handling.requireOther(BOTH, "demo-verifikator")).doesNotThrowAnyException();
    }
}
