package id.tuntas.events.organisation;

import id.tuntas.events.EventType;
import id.tuntas.events.issue.Confidentiality;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the region's organisation. One history per region, so that anybody can ask who held an office and
 * which category table was in force at any moment.
 */
public sealed interface OrganisationEvent {
    /** Kemendagri code of the region, such as {@code 32.77}; the identity of the history. */
    String region();

    /**
     * The region took up its work.
     *
     * @param zone IANA time zone of its offices
     * @param ticketPrefix stands before every ticket number
     */
    @EventType("region-established")
    record RegionEstablished(String region, String name, String zone, String ticketPrefix)
            implements OrganisationEvent {}

    /** The region's own word for a kind of unit or office: perbekel, penghulu, wali kota. */
    @EventType("word-chosen")
    record WordChosen(String region, String term, String word) implements OrganisationEvent {}

    /**
     * A unit exists.
     *
     * @param unit OPD abbreviation or Kemendagri code
     * @param parent code of the unit above, null for the region's head
     * @param lat latitude of the unit's centre in degrees (WGS 84), only for territorial units
     * @param lng longitude, likewise
     */
    @EventType("unit-established")
    record UnitEstablished(
            String region,
            String unit,
            UnitKind kind,
            String name,
            @Nullable String parent,
            @Nullable Double lat,
            @Nullable Double lng)
            implements OrganisationEvent {}

    @EventType("unit-renamed")
    record UnitRenamed(String region, String unit, String name) implements OrganisationEvent {}

    @EventType("office-established")
    record OfficeEstablished(String region, String office, OfficeKind kind, String unit, String title)
            implements OrganisationEvent {}

    /**
     * Somebody holds an office from now on.
     *
     * @param account account name, never a person's name or NIP
     * @param from first day in office
     * @param decree number of the appointing decree, null when none was recorded
     */
    @EventType("officeholder-appointed")
    record OfficeholderAppointed(
            String region,
            String office,
            String account,
            ActingKind acting,
            LocalDate from,
            @Nullable String decree) implements OrganisationEvent {}

    @EventType("officeholder-released")
    record OfficeholderReleased(String region, String office, String account, LocalDate until)
            implements OrganisationEvent {}

    /**
     * A category of matters, or its new terms.
     *
     * @param firstTier the rung on which a report starts: {@code VILLAGE}, {@code DISTRICT}, or {@code OPD} for
     *     categories that skip the ladder
     * @param unit unit that handles it by default, null when the verifier decides
     * @param villageHandles whether the lurah is expected to settle it, rather than to pass it on
     * @param externalBody body outside the region's government that is responsible, null for none
     */
    @EventType("category-defined")
    record CategoryDefined(
            String region,
            String category,
            String name,
            Tier firstTier,
            @Nullable String unit,
            boolean villageHandles,
            Confidentiality confidentiality,
            boolean emergency,
            boolean personalData,
            @Nullable String externalBody)
            implements OrganisationEvent {}

    /** A body outside the region's government to which a matter may be referred. */
    @EventType("external-body-listed")
    record ExternalBodyListed(String region, String body, String name) implements OrganisationEvent {}
}
