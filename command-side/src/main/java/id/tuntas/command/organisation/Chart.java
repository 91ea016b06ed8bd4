package id.tuntas.command.organisation;

import id.tuntas.events.issue.Confidentiality;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The region's organisation as its events left it: what commands are checked against. */
public final class Chart {
    /** A unit; {@code parent} is null for the region's head only. */
    public record Unit(
            String code,
            UnitKind kind,
            String name,
            @Nullable String parent) {
        public Tier tier() {
            return kind.tier();
        }
    }

    /** Terms of a category; see {@link CategoryDefined}. */
    public record Category(
            String code, Tier firstTier, @Nullable String unit, Confidentiality confidentiality) {}

    private @Nullable RegionEstablished region;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, OfficeEstablished> offices = new LinkedHashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final Map<String, CategoryDefined> categories = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();

    void evolve(OrganisationEvent event) {
        switch (event) {
            case RegionEstablished established -> region = established;
            case WordChosen word -> words.put(word.term(), word.word());
            case UnitEstablished unit ->
                units.put(unit.unit(), new Unit(unit.unit(), unit.kind(), unit.name(), unit.parent()));
            case UnitRenamed renamed ->
                units.computeIfPresent(
                        renamed.unit(), (code, unit) -> new Unit(code, unit.kind(), renamed.name(), unit.parent()));
            case OfficeEstablished office -> offices.put(office.office(), office);
            case OfficeholderAppointed appointed ->
                holders.computeIfAbsent(appointed.office(), office -> new LinkedHashSet<>())
                        .add(appointed.account());
            case OfficeholderReleased released ->
                holders.getOrDefault(released.office(), new LinkedHashSet<>()).remove(released.account());
            case CategoryDefined category -> categories.put(category.category(), category);
            case ExternalBodyListed body -> bodies.put(body.body(), body.name());
        }
    }

    /** What of this fact is new: a known unit under another name was renamed, for its identity outlives its name. */
    Optional<OrganisationEvent> news(OrganisationEvent fact) {
        OrganisationEvent said = fact instanceof UnitEstablished unit && units.containsKey(unit.unit())
                ? new UnitRenamed(unit.region(), unit.unit(), unit.name())
                : fact;
        return Optional.of(said).filter(event -> !knows(event));
    }

    /** Whether the event would tell nothing new. */
    boolean knows(OrganisationEvent event) {
        return switch (event) {
            case RegionEstablished established -> established.equals(region);
            case WordChosen word -> word.word().equals(words.get(word.term()));
            case UnitEstablished unit -> units.containsKey(unit.unit());
            case UnitRenamed renamed -> {
                Unit unit = units.get(renamed.unit());
                yield unit != null && unit.name().equals(renamed.name());
            }
            case OfficeEstablished office -> offices.containsKey(office.office());
            case OfficeholderAppointed appointed ->
                holders.getOrDefault(appointed.office(), Set.of()).contains(appointed.account());
            case OfficeholderReleased released ->
                !holders.getOrDefault(released.office(), Set.of()).contains(released.account());
            case CategoryDefined category -> category.equals(categories.get(category.category()));
            case ExternalBodyListed body -> body.name().equals(bodies.get(body.body()));
        };
    }

    /** Stands before every ticket number of the region. */
    public String ticketPrefix() {
        return region().ticketPrefix();
    }

    /** The time zone of the region's offices. */
    public ZoneId zone() {
        return ZoneId.of(region().zone());
    }

    private RegionEstablished region() {
        if (region == null) {
            throw new IllegalStateException("No region pack has been loaded");
        }
        return region;
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    public Optional<Category> category(String code) {
        return Optional.ofNullable(categories.get(code))
                .map(found -> new Category(code, found.firstTier(), found.unit(), found.confidentiality()));
    }

    /** The name of a unit, or its code when it is not known. */
    public String unitName(String code) {
        return unit(code).map(Unit::name).orElse(code);
    }

    /** The name of a category, or its code when it is not known. */
    public String categoryName(String code) {
        CategoryDefined category = categories.get(code);
        return category == null ? code : category.name();
    }

    /** The kelurahan or desa with this Kemendagri code. */
    public Optional<Unit> village(String code) {
        return unit(code).filter(unit -> unit.tier() == Tier.VILLAGE);
    }

    public boolean hasBody(String code) {
        return bodies.containsKey(code);
    }

    public boolean hasOffice(String code) {
        return offices.containsKey(code);
    }

    /** The first office of this kind, such as the administrator's. */
    public Optional<String> officeOf(OfficeKind kind) {
        return offices.values().stream()
                .filter(office -> office.kind() == kind)
                .map(OfficeEstablished::office)
                .findFirst();
    }

    /** The accounts that hold this office now. */
    public Set<String> holders(String office) {
        return Set.copyOf(holders.getOrDefault(office, Set.of()));
    }

    /** Whether this is an administrator's office and nobody else holds one. */
    boolean isLastAdministrator(String account, String office) {
        List<String> administrations = offices.values().stream()
                .filter(other -> other.kind() == OfficeKind.ADMIN)
                .map(OfficeEstablished::office)
                .toList();
        return administrations.contains(office)
                && administrations.stream()
                        .flatMap(other -> holders(other).stream())
                        .allMatch(account::equals);
    }

    /** The offices that an account holds now. */
    public List<OfficeHeld> heldBy(String account) {
        return offices.values().stream()
                .filter(office -> holders(office.office()).contains(account))
                .map(office -> new OfficeHeld(office.office(), office.kind(), office.unit(), tierOf(office.unit())))
                .toList();
    }

    private Tier tierOf(String unit) {
        return unit(unit)
                .orElseThrow(() -> new IllegalStateException("An office without a unit"))
                .tier();
    }

    /** The Sekretariat, to which an issue climbs when units cannot agree. */
    public Unit secretariat() {
        return units.values().stream()
                .filter(unit -> unit.kind() == UnitKind.SEKRETARIAT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The region pack has no SEKRETARIAT"));
    }

    /** Whether the account holds an office in this unit that does casework. */
    public boolean worksIn(String account, String unit) {
        Collection<OfficeEstablished> all = offices.values();
        return all.stream()
                .filter(office -> office.unit().equals(unit) && handles(office.kind()))
                .anyMatch(office ->
                        holders.getOrDefault(office.office(), Set.of()).contains(account));
    }

    private static boolean handles(OfficeKind kind) {
        return kind.handlesIssues() && kind != OfficeKind.AUDITOR && kind != OfficeKind.VERIFIER;
    }
}
