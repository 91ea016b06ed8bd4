package id.tuntas.query.privacy;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.privacy.PrivacyOffice;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.Invalid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the schedule of retention makes due, today or on a later day; for those who handle requests. */
@Controller
class RetentionPage {
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2099;

    private final DueRecords records;
    private final Directory directory;
    private final Clock clock;

    RetentionPage(DueRecords records, Directory directory, Clock clock) {
        this.records = records;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/privacy/retention")
    String page(
            @RequestParam(required = false) @Nullable LocalDate day,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (viewer.offices().stream().noneMatch(PrivacyOffice::mayHandle)) {
            throw new Forbidden();
        }
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), directory.zone()) : day;
        if (asked.getYear() < YEAR_MIN || asked.getYear() > YEAR_MAX) {
            throw new Invalid("day", "invalid.date-of-other-century");
        }
        model.addAttribute("day", asked);
        model.addAttribute("dues", records.on(asked, viewer));
        model.addAttribute("categories", directory.categoryNames());
        return "privacy/retention";
    }
}
