package id.tuntas.query.notice;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.page.Forbidden;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Pemberitahuan": what the program tells an officer, newest first. */
@Controller
class NoticesPage {
    private final OwnNotices notices;
    private final Contacts contacts;

    NoticesPage(OwnNotices notices, Contacts contacts) {
        this.notices = notices;
        this.contacts = contacts;
    }

    @GetMapping("/notices")
    String page(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "") String saved,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (viewer.reporterOf() != null) {
            throw new Forbidden();
        }
        List<OwnNotices.Item> items = notices.before(before, viewer);
        model.addAttribute("notices", items);
        model.addAttribute("unseen", items.stream().anyMatch(item -> !item.seen()));
        model.addAttribute("newest", items.isEmpty() ? 0 : items.getFirst().leaf());
        model.addAttribute("last", items.isEmpty() ? 0 : items.getLast().leaf());
        model.addAttribute("more", items.size() == OwnNotices.SHOWN);
        model.addAttribute("mail", contacts.mail());
        model.addAttribute("way", contacts.way(viewer.account()));
        model.addAttribute("saved", saved.equals("true"));
        model.addAttribute("first", before == Long.MAX_VALUE);
        return "notice/page";
    }
}
