package id.tuntas.command.organisation;

import id.tuntas.events.issue.Confidentiality;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.*;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The region's organisation as its events left it: what commands are checked against. Days are those of the region's
 * time zone; who holds what is asked of a day.
 */
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
            String code,
            String name,
            Tier firstTier,
            @Nullable String unit,
            Confidentiality confidentiality) {}

    private @Nullable RegionEstablished region;
    private final Units units = new Units();
    private final Map<String, OfficeEstablished> offices = new LinkedHashMap<>();
    private final Map<String, OfficeClosed> closedOffices = new HashMap<>();
    private final Tenures tenures = new Tenures();
    private final Proposals proposals = new Proposals();
    private final Delegations delegations = new Delegations();
    private final Map<String, CategoryDefined> categories = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** @param actor who told it, which counts for proposals only */
    void evolve(OrganisationEvent event, String actor) {
        switch (event) {
            case RegionEstablished established -> region = established;
            case WordChosen word -> words.put(word.term(), word.word());
            case UnitEstablished unit -> units.establish(unit);
            case UnitRenamed renamed -> units.rename(renamed);
            case Succession succession -> units.succeed(succession);
            case OfficeEstablished office -> {
                offices.put(office.office(), office);
                closedOffices.remove(office.office());
            }
            case OfficeClosed closed -> {
                closedOffices.put(closed.office(), closed);
                tenures.close(closed);
            }
            case OfficeholderAppointed appointed -> tenures.appoint(appointed);
            case OfficeholderReleased released -> tenures.release(released);
            case Proposed proposed -> proposals.evolve(proposed, actor);
            case MatterDelegated delegated -> delegations.evolve(delegated);
            case DelegationEnded ended -> delegations.evolve(ended);
            case CategoryDefined category -> categories.put(category.category(), category);
            case ExternalBodyListed body -> bodies.put(body.body(), body.name());
        }
    }

    /** What of a pack's fact is new: a known unit under another name was renamed, for its identity outlives its name. */
    Optional<OrganisationEvent> news(OrganisationEvent fact) {
        return switch (fact) {
            case RegionEstablished established -> unless(established.equals(region), fact);
            case WordChosen word -> unless(word.word().equals(words.get(word.term())), fact);
            case UnitEstablished unit -> news(unit);
            case OfficeEstablished office ->
                unless(offices.containsKey(office.office()) || !units.isOpen(office.unit()), fact);
            case OfficeholderAppointed held -> unless(tenures.everHeld(held.office(), held.account()), fact);
            case CategoryDefined category -> {
                CategoryDefined now = units.standing(category);
                yield unless(now.equals(categories.get(now.category())), now);
            }
            case ExternalBodyListed body -> unless(body.name().equals(bodies.get(body.body())), fact);
            default -> throw new IllegalArgumentException("No pack tells this: " + fact);
        };
    }

    private static Optional<OrganisationEvent> unless(boolean known, OrganisationEvent fact) {
        return known ? Optional.empty() : Optional.of(fact);
    }

    private Optional<OrganisationEvent> news(UnitEstablished unit) {
        Unit known = units.find(unit.unit()).orElse(null);
        if (known == null) {
            return Optional.of(unit);
        }
        boolean same = known.name().equals(unit.name()) || units.isAdministered(unit.unit());
        return same ? Optional.empty() : Optional.of(new UnitRenamed(unit.region(), unit.unit(), unit.name()));
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

    /** A unit, also one that is no more. */
    public Optional<Unit> unit(String code) {
        return units.find(code);
    }

    /** The unit, or whoever carries on for it in this category of matters. */
    public Optional<Unit> standing(String code, @Nullable String category) {
        return units.standing(code, category);
    }

    Units units() {
        return units;
    }

    /** Codes of the units that are no more. */
    public Set<String> endedUnits() {
        return units.ended();
    }

    public Optional<Category> category(String code) {
        return Optional.ofNullable(categories.get(code))
                .map(found ->
                        new Category(code, found.name(), found.firstTier(), found.unit(), found.confidentiality()));
    }

    Stream<CategoryDefined> categoriesOf(String unit) {
        return List.copyOf(categories.values()).stream().filter(category -> unit.equals(category.unit()));
    }

    CategoryDefined standing(CategoryDefined category) {
        return units.standing(category);
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

    /** The kelurahan or desa with this Kemendagri code, or the one that carries on for it. */
    public Optional<Unit> village(String code) {
        return standing(code, null).filter(unit -> unit.tier() == Tier.VILLAGE);
    }

    public boolean hasBody(String code) {
        return bodies.containsKey(code);
    }

    /** An office that is not closed. */
    public Optional<OfficeEstablished> office(String code) {
        return Optional.ofNullable(offices.get(code)).filter(office -> !closedOffices.containsKey(code));
    }

    /** All offices that are not closed. */
    Stream<OfficeEstablished> offices() {
        return offices.values().stream().filter(office -> !closedOffices.containsKey(office.office()));
    }

    /** The first office of this kind, such as the administrator's. */
    public Optional<String> officeOf(OfficeKind kind) {
        return offices()
                .filter(office -> office.kind() == kind)
                .map(OfficeEstablished::office)
                .findFirst();
    }

    Tenures tenures() {
        return tenures;
    }

    Proposals proposals() {
        return proposals;
    }

    Delegations delegations() {
        return delegations;
    }

    /** Handovers that were confirmed, whose day has come, and whose work has not moved yet. */
    public List<AppointmentProposed> handoversOn(LocalDate day) {
        return proposals.handoversOn(day);
    }

    /** Whether this unit has this matter by delegation on a day. */
    public boolean isDelegated(String unit, String category, LocalDate day) {
        return delegations.has(unit, category, day);
    }

    /** The offices that an account holds on a day. */
    public List<OfficeHeld> heldBy(String account, LocalDate day) {
        return offices()
                .filter(office -> tenures.holds(office.office(), account, day))
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
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.SEKRETARIAT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The region pack has no SEKRETARIAT"));
    }

    /** The accounts that lead this unit on a day, in any of its offices that do. */
    public Set<String> leaders(String unit, LocalDate day) {
        return offices()
                .filter(office -> office.unit().equals(unit) && office.kind().leads())
                .flatMap(office -> tenures.holders(office.office(), day).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the account holds an office in this unit on a day that does casework. */
    public boolean worksIn(String account, String unit, LocalDate day) {
        return offices()
                .filter(office -> office.unit().equals(unit) && handles(office.kind()))
                .anyMatch(office -> tenures.holds(office.office(), account, day));
    }

    private static boolean handles(OfficeKind kind) {
        return kind.handlesIssues() && kind != OfficeKind.AUDITOR && kind != OfficeKind.VERIFIER;
    }
}
