package id.tuntas.query.office;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Many units, offices and holders at once: a table to fill in, and a form that tries it before anything is stored. */
@Controller
class OfficeImportPage {
    /** One row of each sort, so that nobody has to guess. */
    private static final String TEMPLATE = """
            jenis,unit,nama,jenis_unit,induk,jabatan,akun,cara,mulai,sampai,sk
            unit,DISCONTOH,Dinas Contoh,OPD,SETDA,,,,,,Perda 1/2026
            jabatan,DISCONTOH,Kepala Dinas Contoh,,,OPD_HEAD,,,,,
            pejabat,DISCONTOH,,,,OPD_HEAD,nama.akun,PLT,2026-01-02,2026-06-30,800/1/2026
            """;

    @GetMapping("/admin/offices/import")
    String page(@AuthenticationPrincipal Actor viewer, Model model) {
        require(viewer);
        if (!model.containsAttribute("preview")) {
            model.addAttribute("preview", null);
        }
        return "office/import";
    }

    @GetMapping("/admin/offices/template.csv")
    ResponseEntity<byte[]> template(@AuthenticationPrincipal Actor viewer) {
        require(viewer);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("unit-jabatan-pejabat.csv")
                                .build()
                                .toString())
                .body(TEMPLATE.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(Actor viewer) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
    }
}
