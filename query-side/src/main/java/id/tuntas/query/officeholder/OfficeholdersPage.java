package id.tuntas.query.officeholder;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who held which office, holds it and will: with the decree, the manner, and the two people of the appointment. */
@Controller
class OfficeholdersPage {
    private static final int OFFICES_MAX = 30;
    private static final Set<OfficeKind> READERS = Set.of(
            OfficeKind.ADMIN, OfficeKind.AUDITOR, OfficeKind.INSPEKTORAT, OfficeKind.SEKDA, OfficeKind.REGION_HEAD);

    private final JdbcClient db;
    private final Officeholders officeholders;
    private final Directory directory;
    private final Clock clock;

    OfficeholdersPage(JdbcClient db, Officeholders officeholders, Directory directory, Clock clock) {
        this.db = db;
        this.officeholders = officeholders;
        this.directory = directory;
        this.clock = clock;
    }

    /** An office with all who held it. */
    record Office(String code, String title, List<Officeholders.Tenure> tenures) {}

    @GetMapping("/officeholders")
    String page(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Actor viewer, Model model) {
        if (READERS.stream().noneMatch(viewer::holds)) {
            throw new Forbidden();
        }
        Map<String, String> titles = titles(q.strip());
        Officeholders.Known known = officeholders.of(titles.keySet());
        model.addAttribute("q", q);
        model.addAttribute("max", OFFICES_MAX);
        model.addAttribute("now", clock.instant());
        model.addAttribute("today", directory.today());
        model.addAttribute(
                "offices",
                titles.entrySet().stream()
                        .map(office -> new Office(office.getKey(), office.getValue(), known.of(office.getKey())))
                        .toList());
        return "officeholder/page";
    }

    /** Offices by code or words of their titles; without any those that changed last. */
    private Map<String, String> titles(String words) {
        Map<String, String> titles = new java.util.LinkedHashMap<>();
        String like = "%" + words.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        db.sql("""
                        SELECT office.office, office.title FROM organisation_office office
                        WHERE LOWER(office.title) LIKE :words ESCAPE '!' OR LOWER(office.office) LIKE :words ESCAPE '!'
                        ORDER BY (SELECT MAX(told.version) FROM officeholder told WHERE told.office = office.office)
                            DESC NULLS LAST, office.title
                        FETCH FIRST :max ROWS ONLY""").param("words", like).param("max", OFFICES_MAX).query(row -> {
            titles.put(row.getString(1), row.getString(2));
        });
        return titles;
    }
}
