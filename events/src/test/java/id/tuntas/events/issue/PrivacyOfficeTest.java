package id.tuntas.events.issue;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.privacy.PrivacyOffice;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who handles requests about personal data, and who confirms, for every kind of office. */
class PrivacyOfficeTest {
    private static Actor in(String unit, OfficeKind kind) {
        return Actor.officer("a", List.of(new OfficeHeld(unit + ":" + kind, kind, unit, Tier.OPD)));
    }

    @ParameterizedTest
    @EnumSource(OfficeKind.class)
    void ofAnOrdinaryMatterTheDeskHandlesAndThreeOfficesConfirm(OfficeKind kind) {
        Situation issue = Life.ordinary().now();
        assertThat(PrivacyOffice.handling(issue, in(issue.unit(), kind)).isPresent())
                .isEqualTo(kind == OfficeKind.VERIFIER);
        assertThat(PrivacyOffice.confirming(issue, in("SETDA", kind)).isPresent())
                .isEqualTo(List.of(OfficeKind.REGION_HEAD, OfficeKind.SEKDA, OfficeKind.INSPEKTORAT)
                        .contains(kind));
    }

    @ParameterizedTest
    @EnumSource(OfficeKind.class)
    void ofARestrictedMatterItsHolderHandlesAndTheRegionsHeadConfirms(OfficeKind kind) {
        Situation issue = Life.integrity().now();
        assertThat(PrivacyOffice.handling(issue, in(issue.unit(), kind)).isPresent())
                .isEqualTo(kind.leads());
        assertThat(PrivacyOffice.handling(issue, in("DPUPR", kind))).isEmpty();
        assertThat(PrivacyOffice.confirming(issue, in(issue.unit(), kind)).isPresent())
                .isEqualTo(kind == OfficeKind.REGION_HEAD);
    }
}
