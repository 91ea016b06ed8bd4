package id.tuntas.query.organisation;

import id.tuntas.events.organisation.Tier;
import id.tuntas.query.page.PageOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reference data of the region, open to everybody. */
@RestController
@RequestMapping("/api")
class ReferenceEndpoints {
    private final Directory directory;

    ReferenceEndpoints(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/units")
    PageOf<Directory.Unit> units(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageOf.cut(directory.units(), page, size);
    }

    @GetMapping("/categories")
    PageOf<Directory.Category> categories(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageOf.cut(directory.categories(), page, size);
    }

    @GetMapping("/villages")
    PageOf<Directory.Unit> villages(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var villages = directory.units().stream()
                .filter(unit -> unit.tier() == Tier.VILLAGE && unit.closedFrom() == null)
                .toList();
        return PageOf.cut(villages, page, size);
    }
}
