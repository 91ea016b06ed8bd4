package id.tuntas.query.opdqueue;

import id.tuntas.events.issue.BulkAct;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.live.LivePages;
import id.tuntas.query.office.UnitHistory;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.projection.DeadLetters;
import id.tuntas.query.support.AskedSupport;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit's queue: cards on a telephone, a table on a desk; the filters stand in the address. */
@Controller
class QueuePage {
    private static final Set<OfficeKind> COORDINATORS =
            EnumSet.of(OfficeKind.CAMAT, OfficeKind.SEKDA, OfficeKind.REGION_HEAD, OfficeKind.INSPEKTORAT);

    private final QueueDoor door;
    private final OpdQueue queue;
    private final OfficerLoads loads;
    private final SavedViews views;
    private final Directory directory;
    private final AskedSupport support;
    private final LivePages livePages;
    private final UnitHistory history;
    private final DeadLetters letters;

    QueuePage(
            QueueDoor door,
            OpdQueue queue,
            OfficerLoads loads,
            SavedViews views,
            Directory directory,
            AskedSupport support,
            LivePages livePages,
            UnitHistory history,
            DeadLetters letters) {
        this.door = door;
        this.queue = queue;
        this.loads = loads;
        this.views = views;
        this.directory = directory;
        this.support = support;
        this.livePages = livePages;
        this.history = history;
        this.letters = letters;
    }

    @GetMapping("/queues/{unit}")
    String queue(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String assignedTo,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String picked,
            @AuthenticationPrincipal Actor viewer,
            HttpServletRequest request,
            Model model) {
        Directory.Unit known = door.open(unit, viewer);
        List<SavedViews.View> kept = views.of(viewer.account(), unit);
        var opening = SavedViews.opening(kept);
        if (request.getQueryString() == null && opening.isPresent()) {
            return "redirect:/queues/" + unit + "?" + opening.get();
        }
        LivePages.Live live = livePages.queue(unit, viewer);
        var filter = new QueueFilter(unit, tab, category, village, assignedTo, overdue, q, sort);
        var list = queue.list(filter.wish(page, BulkAct.ISSUES_MAX), viewer);
        model.addAttribute("live", live);
        model.addAttribute("behind", letters.count("opd-queue") > 0);
        model.addAttribute("successors", history.successors(unit));
        model.addAttribute("support", support.open(unit, viewer));
        model.addAttribute("unit", known);
        model.addAttribute("list", list);
        model.addAttribute("counts", queue.counts(unit, viewer));
        model.addAttribute("countMax", OpdQueue.SETTLED_COUNT_MAX);
        model.addAttribute("filter", filter);
        model.addAttribute("chips", filter.chips());
        model.addAttribute("filtered", filter.narrows());
        model.addAttribute("views", kept);
        model.addAttribute("loads", loads.of(unit, viewer));
        model.addAttribute("bulkActs", bulkActs(unit, viewer));
        model.addAttribute("picked", picked != null);
        model.addAttribute("leads", viewer.offices().stream().anyMatch(office -> leads(office, unit)));
        model.addAttribute("officers", OpdQueue.officers(list, directory));
        List<Directory.Holder> holders = directory.holders(unit);
        model.addAttribute("holders", holders);
        model.addAttribute(
                "officerNames",
                holders.stream()
                        .collect(Collectors.toMap(
                                Directory.Holder::account, Directory.Holder::title, (one, other) -> one)));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("villages", directory.villageNames());
        return "opdqueue/queue";
    }

    /** What this viewer's offices may ever do to issues of this unit; each issue is judged when it is chosen. */
    private static Set<BulkAct> bulkActs(String unit, Actor viewer) {
        Set<BulkAct> acts = EnumSet.noneOf(BulkAct.class);
        for (OfficeHeld office : viewer.offices()) {
            if (office.kind().handlesIssues() && office.kind() != OfficeKind.AUDITOR) {
                acts.add(BulkAct.ANSWER);
            }
            if (leads(office, unit)) {
                acts.add(BulkAct.ASSIGN);
            }
            boolean charges = leads(office, unit) && COORDINATORS.contains(office.kind());
            if (charges || office.kind() == OfficeKind.VERIFIER) {
                acts.add(BulkAct.DISPATCH);
            }
        }
        return acts;
    }

    private static boolean leads(OfficeHeld office, String unit) {
        return office.kind().leads() && office.unit().equals(unit);
    }
}
