package id.tuntas.query.home;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.history.IntactHistory;
import id.tuntas.query.live.LivePages;
import id.tuntas.query.meeting.OwedFollowUps;
import id.tuntas.query.office.Proposals;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.support.AskedSupport;
import id.tuntas.query.watch.FollowedIssues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role sees first: what there is to do, and the one way to it. */
@Controller
class HomePage {
    private final HomeLists lists;
    private final HomeFigures figures;
    private final SystemState system;
    private final IntactHistory intact;
    private final Directory directory;
    private final AskedSupport support;
    private final FollowedIssues followed;
    private final OwedFollowUps followUps;
    private final LivePages live;

    HomePage(
            HomeLists lists,
            HomeFigures figures,
            SystemState system,
            IntactHistory intact,
            Directory directory,
            AskedSupport support,
            FollowedIssues followed,
            OwedFollowUps followUps,
            LivePages live) {
        this.lists = lists;
        this.figures = figures;
        this.system = system;
        this.intact = intact;
        this.directory = directory;
        this.support = support;
        this.followed = followed;
        this.followUps = followUps;
        this.live = live;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable Object principal, Model model) {
        if (!(principal instanceof Actor viewer) || viewer.reporterOf() != null) {
            return "home/citizen";
        }
        model.addAttribute("live", live.home(viewer));
        PageOf<AskedSupport.Item> asked = support.owedBy(viewer);
        model.addAttribute("support", asked);
        model.addAttribute("followed", followed.of(viewer));
        model.addAttribute("followUps", followUps.of(viewer));
        model.addAttribute("meets", followUps.concern(viewer));
        List<HomeLists.Section> sections = lists.of(viewer);
        model.addAttribute("sections", sections);
        model.addAttribute("tabs", figures.tabs(viewer));
        model.addAttribute("holding", figures.holding(viewer));
        model.addAttribute("places", figures.places(viewer));
        model.addAttribute("holders", figures.holders(viewer));
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute(
                "officers", lists.officers(sections, asked.items().stream().map(AskedSupport.Item::officer)));
        model.addAttribute("ownUnits", ownUnits(viewer));
        boolean auditor = viewer.holds(OfficeKind.AUDITOR);
        model.addAttribute("auditor", auditor);
        if (auditor) {
            model.addAttribute("intact", intact.now());
        }
        model.addAttribute("confirms", Proposals.concern(viewer));
        model.addAttribute("examines", auditor || viewer.holds(OfficeKind.INSPEKTORAT));
        model.addAttribute("files", viewer.offices().stream().anyMatch(HomePage::takesComplaints));
        if (viewer.holds(OfficeKind.ADMIN)) {
            model.addAttribute("system", system.now());
        }
        model.addAttribute("privacy", viewer.offices().stream().anyMatch(HomePage::decidesOnData));
        model.addAttribute("exchanges", viewer.holds(OfficeKind.VERIFIER) || viewer.holds(OfficeKind.LIAISON));
        model.addAttribute("admin", viewer.holds(OfficeKind.ADMIN));
        return "home/officer";
    }

    /** Those who handle or confirm requests about personal data in ordinary matters. */
    private static boolean decidesOnData(OfficeHeld office) {
        return switch (office.kind()) {
            case VERIFIER, SEKDA, INSPEKTORAT, REGION_HEAD -> true;
            default -> false;
        };
    }

    /** Those who meet citizens; an auditor, an administrator and the region's leaders read. */
    private static boolean takesComplaints(OfficeHeld office) {
        return switch (office.kind()) {
            case CAMAT, LURAH, KADES, OPD_HEAD, LIAISON, STAFF, VERIFIER -> true;
            case REGION_HEAD, SEKDA, INSPEKTORAT, AUDITOR, ADMIN -> false;
        };
    }

    /** Units whose queue is a way on from here: those in which the viewer handles issues. */
    private Map<String, String> ownUnits(Actor viewer) {
        Map<String, String> names = new LinkedHashMap<>();
        viewer.offices().stream()
                .filter(office -> office.kind() != OfficeKind.AUDITOR
                        && office.kind() != OfficeKind.VERIFIER
                        && office.kind().handlesIssues())
                .forEach(office -> names.put(office.unit(), directory.unitName(office.unit())));
        return names;
    }
}
