package id.tuntas.query.bulk;

import id.tuntas.events.issue.BulkAct;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.template.Placeholder;
import id.tuntas.query.issue.IssueView;
import id.tuntas.query.opdqueue.OfficerLoads;
import id.tuntas.query.opdqueue.QueueDoor;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.template.ReplyTemplates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an act will do to each chosen issue, or why not; and the one form that lets it happen to those it can. */
@Controller
class BulkPage {
    private final QueueDoor door;
    private final IssueView issues;
    private final OfficerLoads loads;
    private final ReplyTemplates replies;
    private final Directory directory;

    BulkPage(QueueDoor door, IssueView issues, OfficerLoads loads, ReplyTemplates replies, Directory directory) {
        this.door = door;
        this.issues = issues;
        this.loads = loads;
        this.replies = replies;
        this.directory = directory;
    }

    @GetMapping("/queues/{unit}/bulk")
    String preview(
            @PathVariable String unit,
            @RequestParam(defaultValue = "ANSWER") BulkAct act,
            @RequestParam(required = false) @Nullable List<String> issue,
            @RequestParam(required = false) @Nullable String template,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Directory.Unit known = door.open(unit, viewer);
        List<String> wanted =
                issue == null ? List.of() : issue.stream().distinct().toList();
        boolean tooMany = wanted.size() > BulkAct.ISSUES_MAX;
        List<Chosen> chosen = tooMany
                ? List.of()
                : wanted.stream().map(id -> judge(id, act, viewer)).toList();
        model.addAttribute("unit", known);
        model.addAttribute("act", act);
        model.addAttribute("wanted", wanted);
        model.addAttribute("tooMany", tooMany);
        model.addAttribute("issuesMax", BulkAct.ISSUES_MAX);
        model.addAttribute("chosen", chosen);
        model.addAttribute("possible", chosen.stream().filter(Chosen::possible).toList());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("openUnits", directory.openUnitNames());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        switch (act) {
            case ASSIGN ->
                model.addAttribute(
                        "loads",
                        loads.of(unit, viewer).stream()
                                .filter(load -> load.title() != null)
                                .toList());
            case DISPATCH -> {}
            case ANSWER -> addReplies(template, chosen, viewer, model);
        }
        return "bulk/preview";
    }

    private Chosen judge(String id, BulkAct act, Actor viewer) {
        return issues.find(id, viewer, null)
                .map(shown -> Chosen.of(shown, act, viewer))
                .orElseGet(() -> Chosen.hidden(id));
    }

    /** The places stay open in the field: what fills them is each issue's own. One of them is shown filled. */
    private void addReplies(@Nullable String template, List<Chosen> chosen, Actor viewer, Model model) {
        model.addAttribute("replies", replies.offeredTo(viewer));
        model.addAttribute("template", template);
        model.addAttribute(
                "placeholders",
                Arrays.stream(Placeholder.values()).map(Placeholder::written).toList());
        if (template != null) {
            replies.find(template, viewer).ifPresent(reply -> {
                model.addAttribute("prepared", reply.text());
                chosen.stream()
                        .filter(Chosen::possible)
                        .flatMap(line -> Stream.ofNullable(line.shown()))
                        .findFirst()
                        .ifPresent(shown -> model.addAttribute("example", replies.filled(reply.text(), shown.issue())));
            });
        }
    }
}
