package id.tuntas.query.template;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.template.Placeholder;
import id.tuntas.query.opdqueue.QueueDoor;
import id.tuntas.query.organisation.Directory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit's replies: read by all who may look at its queue, written by whoever leads it. */
@Controller
class TemplatesPage {
    private final ReplyTemplates templates;
    private final QueueDoor door;

    TemplatesPage(ReplyTemplates templates, QueueDoor door) {
        this.templates = templates;
        this.door = door;
    }

    @GetMapping("/queues/{unit}/templates")
    String page(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Directory.Unit known = door.open(unit, viewer);
        templates.await(unit, atLeast == null ? -1 : atLeast);
        List<ReplyTemplates.Reply> replies = templates.of(List.of(unit));
        model.addAttribute("unit", known);
        model.addAttribute("replies", replies);
        model.addAttribute(
                "edited",
                replies.stream()
                        .filter(reply -> reply.id().equals(edit))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "leads",
                viewer.offices().stream()
                        .anyMatch(
                                office -> office.kind().leads() && office.unit().equals(unit)));
        model.addAttribute(
                "placeholders",
                Arrays.stream(Placeholder.values()).map(Placeholder::written).toList());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "template/page";
    }
}
