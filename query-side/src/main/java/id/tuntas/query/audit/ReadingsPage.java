package id.tuntas.query.audit;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has read: for the auditors themselves, for the Inspektorat above them, and for the administrator. */
@Controller
class ReadingsPage {
    private final AuditReadings readings;
    private final Directory directory;

    ReadingsPage(AuditReadings readings, Directory directory) {
        this.readings = readings;
        this.directory = directory;
    }

    @GetMapping("/readings")
    String page(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        boolean allowed = viewer.holds(OfficeKind.AUDITOR)
                || viewer.holds(OfficeKind.INSPEKTORAT)
                || viewer.holds(OfficeKind.ADMIN);
        if (!allowed) {
            throw new Forbidden();
        }
        model.addAttribute("account", account.strip());
        model.addAttribute("subject", subject.strip());
        model.addAttribute(
                "readings", readings.list(orNull(account), orNull(subject), page, PageOf.SIZE_DEFAULT, viewer));
        model.addAttribute("units", directory.unitNames());
        return "audit/page";
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
