package id.tuntas.query.home;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.opdqueue.OpdQueue;
import id.tuntas.query.opdqueue.OpdQueue.Wish;
import id.tuntas.query.organisation.Directory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role sees first: what there is to do, and the one way to it. */
@Controller
class HomePage {
    private static final int SHOWN = 50;

    private final OpdQueue queue;
    private final Directory directory;

    HomePage(OpdQueue queue, Directory directory) {
        this.queue = queue;
        this.directory = directory;
    }

    /** A list on the first page, under a heading from the message files. */
    record Section(String heading, List<OpdQueue.Item> items, long total) {}

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable Object principal, Model model) {
        if (!(principal instanceof Actor viewer) || viewer.reporterOf() != null) {
            return "home/citizen";
        }
        model.addAttribute("sections", sections(viewer));
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute(
                "ownUnits",
                viewer.units().stream()
                        .flatMap(code -> directory.unit(code).stream())
                        .toList());
        model.addAttribute("auditor", viewer.holds(OfficeKind.AUDITOR));
        model.addAttribute("admin", viewer.holds(OfficeKind.ADMIN));
        model.addAttribute("onlyAdmin", viewer.units().isEmpty());
        return "home/officer";
    }

    private List<Section> sections(Actor viewer) {
        List<Section> sections = new ArrayList<>();
        for (OfficeHeld office : viewer.offices()) {
            switch (office.kind()) {
                case STAFF -> sections.add(section("home.section.mine", mine(viewer), viewer));
                case VERIFIER -> {
                    sections.add(section("home.section.verify", inStatus(IssueStatus.FILED), viewer));
                    sections.add(section("home.section.dispatch", inStatus(IssueStatus.VERIFIED), viewer));
                    sections.add(section("home.section.action", actionOf(office.unit()), viewer));
                }
                case AUDITOR -> sections.add(section("home.section.recent", recent(), viewer));
                case ADMIN -> {}
                case REGION_HEAD, SEKDA, CAMAT, LURAH, KADES, OPD_HEAD, LIAISON, INSPEKTORAT ->
                    sections.add(section("home.section.action", actionOf(office.unit()), viewer));
            }
            if (office.kind() == OfficeKind.SEKDA || office.kind() == OfficeKind.REGION_HEAD) {
                sections.add(section("home.section.oldest", oldest(), viewer));
            }
        }
        return sections;
    }

    private Section section(String heading, Wish wish, Actor viewer) {
        var found = queue.list(wish, viewer);
        return new Section(heading, found.items(), found.total());
    }

    private static Wish mine(Actor viewer) {
        return new Wish(null, null, null, IssueStatus.IN_PROGRESS, null, viewer.account(), null, null, "due", 0, SHOWN);
    }

    private static Wish actionOf(String unit) {
        return new Wish(null, unit, null, null, null, null, null, null, "due", 0, SHOWN);
    }

    private static Wish inStatus(IssueStatus status) {
        return new Wish(null, null, null, status, null, null, null, null, "due", 0, SHOWN);
    }

    private static Wish recent() {
        return new Wish(null, null, null, null, null, null, null, null, "filed", 0, SHOWN);
    }

    private static Wish oldest() {
        return new Wish(null, null, id.tuntas.query.opdqueue.Tab.NEW, null, null, null, null, null, "due", 0, 10);
    }
}
