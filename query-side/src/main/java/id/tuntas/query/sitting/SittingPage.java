package id.tuntas.query.sitting;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Standing;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.sitting.SittingOffice;
import id.tuntas.ledger.sealing.AccessCodes;
import id.tuntas.query.notice.Contacts;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where officers sit: opening a sitting, taking complaints at it, and the receipts that those who came take home. */
@Controller
class SittingPage {
    private static final int SIZE = 20;

    /** A receipt shows the tracking code, so it is printed at the sitting or soon after, and never again. */
    private static final Duration RECEIPTS_FOR = Duration.ofHours(24);

    private final Sittings sittings;
    private final Directory directory;
    private final Contacts contacts;
    private final AccessCodes codes;
    private final Clock clock;
    private final String publicUrl;

    SittingPage(
            Sittings sittings,
            Directory directory,
            Contacts contacts,
            AccessCodes codes,
            Clock clock,
            @Value("${tuntas.public-url}") String publicUrl) {
        this.sittings = sittings;
        this.directory = directory;
        this.contacts = contacts;
        this.codes = codes;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** What one complaint's receipt says. */
    record Receipt(String number, String code, String category, QrCode qr) {}

    @GetMapping("/sittings")
    String list(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal Actor viewer, Model model) {
        model.addAttribute("list", sittings.page(viewer, page, SIZE));
        model.addAttribute("sends", sends(viewer));
        model.addAttribute("opens", SittingOffice.isOpenTo(viewer));
        model.addAttribute("villages", villages(viewer));
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("today", directory.today());
        form(model);
        return "sitting/list";
    }

    /** @param shown number of a complaint that was just taken or sent on; {@code atLeast} is then its version */
    @GetMapping("/sittings/{sitting}")
    String one(
            @PathVariable String sitting,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Sittings.Held held =
                sittings.find(sitting, viewer, shown == null ? atLeast : null).orElseThrow(NotFound::new);
        boolean mine = SittingOffice.going(viewer, held.unit()).isPresent();
        model.addAttribute("held", held);
        model.addAttribute("takes", mine && held.closedAt() == null);
        model.addAttribute("prints", mine && mayPrint(held));
        List<Sittings.Taken> taken = sittings.taken(sitting, viewer, shown, atLeast == null ? 0 : atLeast);
        model.addAttribute("taken", taken);
        model.addAttribute("onTheSpot", mine ? onTheSpot(taken, viewer) : Map.of());
        model.addAttribute("contactWays", contacts.ways());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("openUnits", directory.openUnitNames());
        model.addAttribute("categories", directory.categories());
        model.addAttribute("categoryNames", directory.categoryNames());
        model.addAttribute("usual", usual());
        model.addAttribute(
                "officer", directory.titlesOf(List.of(held.account())).get(held.account()));
        form(model);
        return "sitting/one";
    }

    /** For paper: of one complaint, or of all that the viewer may see. */
    @GetMapping("/sittings/{sitting}/receipts")
    String receipts(
            @PathVariable String sitting,
            @RequestParam(required = false) @Nullable String issue,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Sittings.Held held = sittings.find(sitting, viewer, null).orElseThrow(NotFound::new);
        if (SittingOffice.going(viewer, held.unit()).isEmpty() || !mayPrint(held)) {
            throw new Forbidden();
        }
        Map<String, String> names = directory.categoryNames();
        List<Receipt> receipts = sittings.taken(sitting, viewer, null, 0).reversed().stream()
                .filter(taken -> issue == null || taken.id().equals(issue))
                .map(taken -> new Receipt(
                        taken.id(),
                        codes.codeOf(taken.id()),
                        names.getOrDefault(taken.category(), taken.category()),
                        QrCode.of(publicUrl + "/track?ticketNumber=" + taken.id())))
                .toList();
        model.addAttribute("held", held);
        model.addAttribute("receipts", receipts);
        model.addAttribute("units", directory.unitNames());
        return "sitting/receipts";
    }

    /** By which act the viewer may send complaints on that have just been told, by their numbers. */
    private static Map<String, String> onTheSpot(List<Sittings.Taken> taken, Actor viewer) {
        return taken.stream()
                .filter(one -> one.state() == IssueStatus.FILED || one.state() == IssueStatus.VERIFIED)
                .filter(one -> sending(viewer, one.unit()) != null)
                .collect(Collectors.toMap(Sittings.Taken::id, one -> String.valueOf(sending(viewer, one.unit()))));
    }

    /** The act by which the viewer may send on what this unit has, see {@link Standing}; null for none. */
    private static @Nullable Act sending(Actor viewer, String unit) {
        Predicate<OfficeHeld> there = office -> office.unit().equals(unit);
        Predicate<OfficeHeld> dispatches = office ->
                Standing.DESK.fits(office.kind()) || (there.test(office) && Standing.COORDINATOR.fits(office.kind()));
        if (viewer.offices().stream().anyMatch(dispatches)) {
            return Act.DISPATCH;
        }
        Predicate<OfficeHeld> leads = there.and(office -> Standing.LEAD.fits(office.kind()));
        return viewer.offices().stream().anyMatch(leads) ? Act.ESCALATE : null;
    }

    /** What the viewer may do at a table beside writing down; most complaints begin with the kelurahan. */
    private static String sends(Actor viewer) {
        boolean desk = viewer.offices().stream().anyMatch(office -> Standing.DESK.fits(office.kind()));
        boolean village = viewer.holds(OfficeKind.LURAH) || viewer.holds(OfficeKind.KADES);
        return desk ? Act.DISPATCH.name() : village ? Act.ESCALATE.name() : "NONE";
    }

    private boolean mayPrint(Sittings.Held held) {
        return held.closedAt() == null
                || clock.instant().isBefore(held.closedAt().plus(RECEIPTS_FOR));
    }

    /** The unit that usually handles a category, where there is one. */
    private Map<String, String> usual() {
        return directory.categories().stream()
                .filter(category -> category.unit() != null)
                .collect(Collectors.toMap(Directory.Category::code, category -> String.valueOf(category.unit())));
    }

    /** Where the viewer may sit, by name. */
    private List<Directory.Unit> villages(Actor viewer) {
        return directory.units().stream()
                .filter(unit -> unit.tier() == Tier.VILLAGE && unit.closedFrom() == null)
                .filter(unit -> SittingOffice.opening(viewer, unit.code(), String.valueOf(unit.parent()))
                        .isPresent())
                .sorted(Comparator.comparing(Directory.Unit::name))
                .toList();
    }

    private static void form(Model model) {
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
    }
}
