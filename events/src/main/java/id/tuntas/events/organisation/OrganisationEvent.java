package id.tuntas.events.organisation;

import id.tuntas.events.EventType;
import id.tuntas.events.issue.Confidentiality;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
     * @param from since which day; null for what the region pack tells
     * @param decree number of the decree, null when none was recorded; likewise in all that follows
     */
    @EventType("unit-established")
    record UnitEstablished(
            String region,
            String unit,
            UnitKind kind,
            String name,
            @Nullable String parent,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable LocalDate from,
            @Nullable String decree)
            implements OrganisationEvent {
        /** As the region pack tells it. */
        public UnitEstablished(
                String region,
                String unit,
                UnitKind kind,
                String name,
                @Nullable String parent,
                @Nullable Double lat,
                @Nullable Double lng) {
            this(region, unit, kind, name, parent, lat, lng, null, null);
        }
    }

    /**
     * A unit has another name; it stays the same unit, under the same code.
     *
     * @param from since which day; null when the region pack says so
     */
    @EventType("unit-renamed")
    record UnitRenamed(
            String region,
            String unit,
            String name,
            @Nullable LocalDate from,
            @Nullable String decree) implements OrganisationEvent {
        /** As the region pack tells it. */
        public UnitRenamed(String region, String unit, String name) {
            this(region, unit, name, null, null);
        }
    }

    /** After this event some units are no more, and others carry on what they had. */
    sealed interface Succession extends OrganisationEvent {
        /** Codes of the units that are no more. */
        List<String> ended();

        /** Code of the unit that carries on what the ended one had to do in this category. */
        String successor(String category);

        /** Code of the unit that carries on all else, also for the units below. */
        String successor();

        /** The first day without the ended units. */
        LocalDate from();

        @Nullable
        String decree();
    }

    /** A unit is no more, and another one carries on. */
    @EventType("unit-closed")
    record UnitClosed(
            String region,
            String unit,
            String successor,
            LocalDate from,
            @Nullable String decree) implements Succession {
        @Override
        public List<String> ended() {
            return List.of(unit);
        }

        @Override
        public String successor(String category) {
            return successor;
        }
    }

    /**
     * One unit became several.
     *
     * @param byCategory code of the successor by category of matters
     * @param otherwise code of the successor in all categories that are not named
     */
    @EventType("unit-split")
    record UnitSplit(
            String region,
            String unit,
            Map<String, String> byCategory,
            String otherwise,
            LocalDate from,
            @Nullable String decree)
            implements Succession {
        public UnitSplit {
            byCategory = Map.copyOf(byCategory);
        }

        @Override
        public List<String> ended() {
            return List.of(unit);
        }

        @Override
        public String successor(String category) {
            return byCategory.getOrDefault(category, otherwise);
        }

        @Override
        public String successor() {
            return otherwise;
        }
    }

    /** Several units became one, which may be new or have been there before. */
    @EventType("units-merged")
    record UnitsMerged(
            String region,
            List<String> units,
            String into,
            LocalDate from,
            @Nullable String decree) implements Succession {
        public UnitsMerged {
            units = List.copyOf(units);
        }

        @Override
        public List<String> ended() {
            return units;
        }

        @Override
        public String successor(String category) {
            return into;
        }

        @Override
        public String successor() {
            return into;
        }
    }

    @EventType("office-established")
    record OfficeEstablished(String region, String office, OfficeKind kind, String unit, String title)
            implements OrganisationEvent {}

    /**
     * Nobody holds this office any more, nor will.
     *
     * @param from the first day on which nobody does
     */
    @EventType("office-closed")
    record OfficeClosed(
            String region,
            String office,
            LocalDate from,
            @Nullable String decree) implements OrganisationEvent {}

    /**
     * Somebody holds an office from a day on, in the time zone of the region's offices.
     *
     * @param account account name, never a person's name or NIP
     * @param from first day in office
     * @param lastDay last day in office, null when none was named
     * @param proposedBy account of whoever proposed it; null for the region pack and the invitation of the first
     *     administrator
     * @param confirmedBy account of whoever else confirmed it; null when nobody was there who could
     */
    @EventType("officeholder-appointed")
    record OfficeholderAppointed(
            String region,
            String office,
            String account,
            ActingKind acting,
            LocalDate from,
            @Nullable String decree,
            @Nullable LocalDate lastDay,
            @Nullable String proposedBy,
            @Nullable String confirmedBy)
            implements OrganisationEvent {
        /** As the region pack and the first administrator's invitation tell it. */
        public OfficeholderAppointed(
                String region,
                String office,
                String account,
                ActingKind acting,
                LocalDate from,
                @Nullable String decree) {
            this(region, office, account, acting, from, decree, null, null, null);
        }
    }

    /**
     * Somebody holds an office no longer.
     *
     * @param until first day on which it is not held
     */
    @EventType("officeholder-released")
    record OfficeholderReleased(String region, String office, String account, LocalDate until)
            implements OrganisationEvent {}

    /** Something about an appointment that needs two people. */
    sealed interface Proposed extends OrganisationEvent {
        /** Identity of the proposal. */
        String proposal();
    }

    /**
     * One person wants somebody to hold an office; it counts when another one confirms.
     *
     * @param replaces account that hands the office and its work over on that day, null when nobody does
     */
    @EventType("appointment-proposed")
    record AppointmentProposed(
            String region,
            String proposal,
            String office,
            String account,
            ActingKind acting,
            LocalDate from,
            @Nullable LocalDate lastDay,
            @Nullable String decree,
            @Nullable String replaces)
            implements Proposed {}

    @EventType("appointment-confirmed")
    record AppointmentConfirmed(String region, String proposal) implements Proposed {}

    @EventType("appointment-declined")
    record AppointmentDeclined(String region, String proposal) implements Proposed {}

    /** All work that was to be handed over with an office has been; see {@link AppointmentProposed#replaces()}. */
    @EventType("work-handed-over")
    record WorkHandedOver(String region, String proposal) implements Proposed {}

    /**
     * A matter of the region's head or a camat is settled further down for some time.
     *
     * @param lastDay last day on which it counts
     */
    @EventType("matter-delegated")
    record MatterDelegated(
            String region,
            String delegation,
            String fromUnit,
            String toUnit,
            List<String> categories,
            LocalDate from,
            LocalDate lastDay,
            String decree)
            implements OrganisationEvent {
        public MatterDelegated {
            categories = List.copyOf(categories);
        }
    }

    /**
     * A delegation ends before its last day.
     *
     * @param until first day on which it no longer counts
     */
    @EventType("delegation-ended")
    record DelegationEnded(String region, String delegation, LocalDate until) implements OrganisationEvent {}

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
