package id.tuntas.query.filing;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.notice.Contacts;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.similar.FilingSimilar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form on which a complaint is told: by the citizen, or by an officer in the citizen's name. */
@Controller
class FilingPage {
    private final Directory directory;
    private final FilingSimilar similar;
    private final Contacts contacts;

    FilingPage(Directory directory, FilingSimilar similar, Contacts contacts) {
        this.directory = directory;
        this.similar = similar;
        this.contacts = contacts;
    }

    @GetMapping("/issues/new")
    String form(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String village,
            @AuthenticationPrincipal @Nullable Object principal,
            Model model) {
        Actor viewer = principal instanceof Actor actor ? actor : Actor.citizen();
        show(!viewer.units().isEmpty(), false, model);
        model.addAttribute("ownVillage", ownVillage(viewer));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of("category", category, "village", village));
        }
        similar.show(category, village, viewer, model);
        return "filing/form";
    }

    /** The officer's form as it looks to nobody in particular: what a device keeps for when there is no network. */
    @GetMapping("/issues/new/shell")
    String shell(Model model) {
        show(true, true, model);
        model.addAttribute("typed", Map.of("category", "", "village", ""));
        return "filing/form";
    }

    private void show(boolean officer, boolean shell, Model model) {
        model.addAttribute("officer", officer);
        model.addAttribute("shell", shell);
        model.addAttribute("channel", officer ? "DESK" : "WEB");
        model.addAttribute("categories", directory.categories());
        model.addAttribute("examiners", examiners());
        model.addAttribute("villagesByDistrict", villagesByDistrict());
        model.addAttribute("contactWays", contacts.ways());
        model.addAttribute("idempotencyKey", UUID.randomUUID().toString());
    }

    /** Shown once, right after filing: the number and the code come with the redirect and stand nowhere else. */
    @GetMapping("/issues/filed")
    String receipt(Model model) {
        return model.containsAttribute("receipt") ? "filing/receipt" : "redirect:/track";
    }

    /** Units that examine what is restricted, with their names: a complaint may be about one of them. */
    private Map<String, String> examiners() {
        Map<String, String> names = directory.unitNames();
        return directory.categories().stream()
                .filter(Directory.Category::restricted)
                .flatMap(category -> Stream.ofNullable(category.unit()))
                .distinct()
                .collect(Collectors.toMap(
                        unit -> unit, unit -> names.getOrDefault(unit, unit), (a, b) -> a, TreeMap::new));
    }

    static @Nullable String ownVillage(Actor officer) {
        return officer.offices().stream()
                .filter(office -> office.unitTier() == Tier.VILLAGE)
                .map(office -> office.unit())
                .findFirst()
                .orElse(null);
    }

    private Map<String, List<Directory.Unit>> villagesByDistrict() {
        List<Directory.Unit> units = directory.units();
        Map<String, List<Directory.Unit>> villages = new LinkedHashMap<>();
        units.stream()
                .filter(unit -> unit.tier() == Tier.DISTRICT && unit.closedFrom() == null)
                .forEach(district -> villages.put(
                        district.name(),
                        units.stream()
                                .filter(unit -> district.code().equals(unit.parent()) && unit.closedFrom() == null)
                                .toList()));
        return villages;
    }
}
