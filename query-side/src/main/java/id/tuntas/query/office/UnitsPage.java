package id.tuntas.query.office;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.UnitKind;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of units as of a day, and one of them with its names, its offices and what can be done to it. */
@Controller
class UnitsPage {
    private static final Set<UnitKind> NEEDED =
            EnumSet.of(UnitKind.REGION_HEAD, UnitKind.SEKRETARIAT, UnitKind.INSPEKTORAT);

    private final Directory directory;
    private final UnitHistory history;
    private final ShownOrganisation shown;
    private final JdbcClient db;

    UnitsPage(Directory directory, UnitHistory history, ShownOrganisation shown, JdbcClient db) {
        this.directory = directory;
        this.history = history;
        this.shown = shown;
        this.db = db;
    }

    /**
     * A unit in the tree.
     *
     * @param name on the day that is looked at
     */
    record Node(Directory.Unit unit, String name, List<Node> below) {}

    record Office(String code, String title) {}

    @GetMapping("/admin/units")
    String page(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        shown.await(atLeast);
        List<Directory.Unit> units = directory.units();
        Map<String, String> names = on == null ? directory.openUnitNames() : history.namesOn(on);
        model.addAttribute("on", on);
        model.addAttribute("tree", below(null, units, names));
        model.addAttribute(
                "ended", units.stream().filter(one -> one.closedFrom() != null).toList());
        model.addAttribute("openUnits", directory.openUnitNames());
        model.addAttribute("unitKinds", UnitKind.values());
        if (unit != null) {
            show(directory.unit(unit).orElseThrow(NotFound::new), model);
        }
        return "office/units";
    }

    private void show(Directory.Unit chosen, Model model) {
        model.addAttribute("chosen", chosen);
        model.addAttribute("names", history.names(chosen.code()));
        model.addAttribute("successors", history.successors(chosen.code()));
        model.addAttribute("needed", NEEDED.contains(chosen.kind()));
        model.addAttribute("offices", offices(chosen.code()));
        model.addAttribute("officeKinds", OfficeKind.values());
        model.addAttribute(
                "categories",
                directory.categories().stream()
                        .filter(category -> chosen.code().equals(category.unit()))
                        .toList());
        model.addAttribute("allCategories", directory.categories());
    }

    private List<Office> offices(String unit) {
        return db.sql("SELECT office, title FROM organisation_office WHERE unit = ? AND closed_from IS NULL"
                        + " ORDER BY title")
                .param(unit)
                .query((row, n) -> new Office(row.getString(1), row.getString(2)))
                .list();
    }

    /** Whoever has no parent that is shown stands at the top. */
    private static List<Node> below(@Nullable String parent, List<Directory.Unit> units, Map<String, String> names) {
        List<Node> nodes = new ArrayList<>();
        for (Directory.Unit unit : units) {
            String name = names.get(unit.code());
            @Nullable String above = names.containsKey(String.valueOf(unit.parent())) ? unit.parent() : null;
            if (name != null && Objects.equals(above, parent)) {
                nodes.add(new Node(unit, name, below(unit.code(), units, names)));
            }
        }
        return nodes;
    }
}
