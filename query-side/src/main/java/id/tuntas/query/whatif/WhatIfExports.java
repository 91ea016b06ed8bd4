package id.tuntas.query.whatif;

import id.tuntas.events.organisation.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for a program, and to take along. */
@RestController
class WhatIfExports {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final WhatIf whatIf;
    private final WhatIfCsv table;

    WhatIfExports(WhatIf whatIf, WhatIfCsv table) {
        this.whatIf = whatIf;
        this.table = table;
    }

    @GetMapping("/api/what-if")
    WhatIf.Result json(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam LocalDate since,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable String count,
            @AuthenticationPrincipal Actor viewer) {
        Admitted.require(viewer);
        return whatIf.count(count, new WhatIfWish(policy, calendar, since, until), viewer)
                .whole();
    }

    @GetMapping("/what-if.json")
    ResponseEntity<WhatIf.Result> jsonFile(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam LocalDate since,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable String count,
            @AuthenticationPrincipal Actor viewer) {
        return file("json", MediaType.APPLICATION_JSON).body(json(policy, calendar, since, until, count, viewer));
    }

    @GetMapping("/what-if.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam LocalDate since,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable String count,
            @AuthenticationPrincipal Actor viewer) {
        return file("csv", CSV).body(table.of(json(policy, calendar, since, until, count, viewer)));
    }

    private static ResponseEntity.BodyBuilder file(String ending, MediaType type) {
        ContentDisposition name =
                ContentDisposition.attachment().filename("uji-aturan." + ending).build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    }
}
