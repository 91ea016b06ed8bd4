package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may be the second person of an appointment. */
final class TwoPeople {
    private static final Set<OfficeKind> CONFIRMING =
            EnumSet.of(OfficeKind.ADMIN, OfficeKind.SEKDA, OfficeKind.REGION_HEAD);

    private TwoPeople() {}

    /** The office in which the caller may confirm; the Inspektorat has a say only in who is auditor. */
    static Optional<OfficeHeld> officeFor(OrganisationDecision decision, OfficeKind appointed) {
        return kinds(appointed).stream()
                .map(decision::held)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Whether one person is enough: an office that can confirm is to be filled, and nobody else holds one. Without this
     * the first administrator could never get a second person.
     */
    static boolean isAlone(OrganisationDecision decision, OfficeKind appointed) {
        Chart chart = decision.chart();
        return CONFIRMING.contains(appointed)
                && chart.offices()
                        .filter(office -> CONFIRMING.contains(office.kind()))
                        .flatMap(office -> chart.tenures().holders(office.office(), decision.today()).stream())
                        .allMatch(decision.account()::equals);
    }

    private static Set<OfficeKind> kinds(OfficeKind appointed) {
        Set<OfficeKind> kinds = EnumSet.copyOf(CONFIRMING);
        if (appointed == OfficeKind.AUDITOR) {
            kinds.add(OfficeKind.INSPEKTORAT);
        }
        return kinds;
    }
}
