package id.tuntas.query.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.deadline.ShownClocks;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.live.LivePages;
import id.tuntas.query.office.Delegations;
import id.tuntas.query.opdqueue.OfficerLoads;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.projection.DeadLetters;
import id.tuntas.query.similar.SimilarIssues;
import id.tuntas.query.sitting.Sittings;
import id.tuntas.query.template.ReplyTemplates;
import java.time.Clock;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One issue: what it is about, where it stands, what this viewer may do, and what has happened. */
@Controller
class IssuePage {
    private final IssueView issues;
    private final Timeline timeline;
    private final IdentityViews identityViews;
    private final Directory directory;
    private final ShownClocks clocks;
    private final SimilarIssues similar;
    private final OfficerLoads loads;
    private final ReplyTemplates replies;
    private final SupportTasks support;
    private final Externals externals;
    private final LivePages live;
    private final Delegations delegations;
    private final DeadLetters letters;
    private final Sittings sittings;
    private final Clock clock;

    IssuePage(
            IssueView issues,
            Timeline timeline,
            IdentityViews identityViews,
            Directory directory,
            ShownClocks clocks,
            SimilarIssues similar,
            OfficerLoads loads,
            ReplyTemplates replies,
            SupportTasks support,
            Externals externals,
            LivePages live,
            Delegations delegations,
            DeadLetters letters,
            Sittings sittings,
            Clock clock) {
        this.issues = issues;
        this.timeline = timeline;
        this.identityViews = identityViews;
        this.directory = directory;
        this.clocks = clocks;
        this.similar = similar;
        this.loads = loads;
        this.replies = replies;
        this.support = support;
        this.externals = externals;
        this.live = live;
        this.delegations = delegations;
        this.letters = letters;
        this.sittings = sittings;
        this.clock = clock;
    }

    @GetMapping("/issues/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam(required = false) @Nullable Act act,
            @RequestParam(required = false) @Nullable String into,
            @RequestParam(required = false) @Nullable String template,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        model.addAttribute("live", live.issue(id, viewer));
        Shown shown = issues.find(id, viewer, atLeast).orElseThrow(NotFound::new);
        model.addAttribute("behind", letters.holdBack(id));
        model.addAttribute("shown", shown);
        model.addAttribute("issue", shown.issue());
        List<Timeline.Attachment> proofs = timeline.attachments(shown, viewer);
        Act refused = refused(model);
        model.addAttribute("refused", refused);
        model.addAttribute("acts", acts(shown, viewer, proofs, refused == null ? act : refused));
        model.addAttribute("into", into);
        model.addAttribute("similar", shown.acts().contains(Act.MERGE) ? similar.beside(id, viewer) : List.of());
        model.addAttribute("openActs", shown.acts().stream().map(Act::name).toList());
        model.addAttribute("support", support.of(shown, viewer));
        model.addAttribute("external", externals.of(shown));
        model.addAttribute("timeline", timeline.of(shown));
        model.addAttribute("clocks", clocks.of(shown.issue().clocks()));
        model.addAttribute("proofs", proofs);
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("openUnits", directory.openUnitNames());
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("bodies", directory.bodies());
        model.addAttribute(
                "delegation",
                delegations
                        .today(shown.issue().unit(), shown.issue().category())
                        .orElse(null));
        addOfficers(shown, viewer, model);
        addReplies(shown, act, template, viewer, model);
        model.addAttribute("sitting", sittings.ofIssue(id, viewer).orElse(null));
        String officer = shown.issue().officer();
        model.addAttribute(
                "officerTitle",
                officer == null ? null : directory.titlesOf(List.of(officer)).get(officer));
        model.addAttribute("officers", directory.titlesOf(officers(shown)));
        model.addAttribute("suggestedUnit", suggestedUnit(shown));
        model.addAttribute("thisYear", Year.now(clock).getValue());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (identityViews.mayShow(shown, viewer.account())) {
            model.addAttribute("identity", issues.identity(shown.filed()));
        }
        return "issue/page";
    }

    /** Whom the work can be given to, with what each has in hand. */
    private void addOfficers(Shown shown, Actor viewer, Model model) {
        if (shown.acts().contains(Act.ACCEPT) || shown.acts().contains(Act.GRANT_KNOWLEDGE)) {
            model.addAttribute(
                    "loads",
                    loads.of(shown.issue().unit(), viewer).stream()
                            .filter(load -> load.title() != null)
                            .toList());
        }
    }

    /** What is kept ready to say, and the chosen one filled in for this issue. */
    private void addReplies(Shown shown, @Nullable Act act, @Nullable String template, Actor viewer, Model model) {
        if (!shown.acts().contains(Act.COMMENT)) {
            return;
        }
        model.addAttribute("replies", replies.offeredTo(viewer));
        model.addAttribute("notes", Timeline.notes(timeline.of(shown)));
        if (act != null && template != null) {
            model.addAttribute("preparedFor", act);
            model.addAttribute(
                    "prepared",
                    replies.find(template, viewer)
                            .map(reply -> replies.filled(reply.text(), shown.issue()))
                            .orElse(null));
        }
    }

    private OpenActs acts(Shown shown, Actor viewer, List<Timeline.Attachment> proofs, @Nullable Act wanted) {
        Set<OfficeKind> offices =
                viewer.offices().stream().map(OfficeHeld::kind).collect(Collectors.toSet());
        boolean villageHandles = directory.categories().stream()
                .anyMatch(category -> category.code().equals(shown.issue().category()) && category.villageHandles());
        boolean proven = proofs.stream().anyMatch(proof -> !proof.byReporter());
        return OpenActs.of(
                shown.acts(), wanted, OpenActs.likely(shown.acts(), shown.issue(), offices, villageHandles, proven));
    }

    /** Accounts that the history names as having been charged with the work. */
    private static List<String> officers(Shown shown) {
        return shown.fields().stream()
                .flatMap(fields -> Stream.ofNullable(fields.get("officer")))
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    /** The unit that usually handles the category, unless the issue is there already. */
    private @Nullable String suggestedUnit(Shown shown) {
        return directory.categories().stream()
                .filter(category -> category.code().equals(shown.issue().category()))
                .flatMap(category -> Stream.ofNullable(category.unit()))
                .filter(unit -> !unit.equals(shown.issue().unit()))
                .findFirst()
                .orElse(null);
    }

    /** The act whose form has just come back: the name stands at the end of the form's key. */
    private static @Nullable Act refused(Model model) {
        if (!(model.getAttribute("typed") instanceof Map<?, ?> typed)) {
            return null;
        }
        String key = String.valueOf(typed.get("idempotencyKey"));
        return Arrays.stream(Act.values())
                .filter(act -> key.endsWith("-" + act.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
