package id.tuntas.query.account;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.PageOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed how which account signs in: for auditors, the Inspektorat and administrators; newest first. */
@Controller
class ChangesPage {
    private static final String OF = " FROM account_change WHERE (CAST(? AS VARCHAR(80)) = '' OR account = ?)";

    private final JdbcClient db;

    ChangesPage(JdbcClient db) {
        this.db = db;
    }

    /**
     * A change.
     *
     * @param about the cause of a password, the scope of a token, or nothing
     * @param actor who did it, which for a link is whoever made or used it
     */
    record Change(
            Instant at,
            String account,
            String change,
            String about,
            String actor,
            @Nullable String office) {}

    @GetMapping("/account-changes")
    String page(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (!viewer.holds(OfficeKind.AUDITOR)
                && !viewer.holds(OfficeKind.INSPEKTORAT)
                && !viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        String typed = account.strip();
        model.addAttribute("account", typed);
        model.addAttribute("changes", list(typed, Math.max(page, 0)));
        return "account/changes";
    }

    private PageOf<Change> list(String account, int page) {
        long total = db.sql("SELECT COUNT(*)" + OF)
                .params(account, account)
                .query(Long.class)
                .single();
        List<Change> changes = db.sql("SELECT happened_at, account, change, about, actor, office" + OF
                        + " ORDER BY happened_at DESC, account, version DESC LIMIT ? OFFSET ?")
                .params(account, account, PageOf.SIZE_DEFAULT, (long) page * PageOf.SIZE_DEFAULT)
                .query((row, n) -> new Change(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
        return new PageOf<>(changes, page, PageOf.SIZE_DEFAULT, total);
    }
}
