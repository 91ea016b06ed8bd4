package id.tuntas.command.officeimport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.ImportOffices;
import id.tuntas.command.organisation.PackFiles;
import id.tuntas.command.rules.CsvLines;
import id.tuntas.command.rules.Texts;
import id.tuntas.events.organisation.OfficeKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.support.StringMultipartFileEditor;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A table of units, offices and holders is tried, and then taken in as a whole or not at all. */
@RestController
class OfficeImportEndpoints {
    private static final String PAGE = "/admin/offices/import";
    private static final String DONE = "/appointments";

    /** A row takes about 100 characters. */
    private static final int FILE_LENGTH_MAX = 200_000;

    private static final int ROWS_MAX = 1_000;

    private final Door door;
    private final Answers answers;
    private final String region;

    OfficeImportEndpoints(Door door, Answers answers, PackFiles pack) {
        this.door = door;
        this.answers = answers;
        this.region = pack.region();
    }

    /** @param file CSV with the columns of the template */
    record Body(@NotBlank @Size(max = FILE_LENGTH_MAX) String file) {}

    /** What taking it in would store. */
    record Preview(
            long units,
            long offices,
            long holders,
            @JsonIgnore String file) implements Serializable {}

    /** A file that is sent along is the text that it holds. */
    @InitBinder
    void texts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringMultipartFileEditor("UTF-8"));
    }

    @PostMapping("/api/office-imports/preview")
    ResponseEntity<Object> preview(
            @Valid @RequestBody Body body, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        ImportOffices command = read(body, caller);
        door.rehearse(() -> command, caller);
        Preview preview =
                new Preview(command.count("unit"), command.count("jabatan"), command.count("pejabat"), body.file());
        if (!caller.form()) {
            return ResponseEntity.ok(preview);
        }
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("preview", preview);
        flash.setTargetRequestPath(PAGE);
        RequestContextUtils.saveOutputFlashMap(PAGE, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE))
                .build();
    }

    @PostMapping(path = "/api/office-imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> previewFile(
            @Valid @ModelAttribute Body body, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return preview(body, caller, request, response);
    }

    @PostMapping("/api/office-imports")
    ResponseEntity<Object> add(@Valid @RequestBody Body body, Caller caller) {
        ImportOffices command = read(body, caller);
        Outcome outcome = answers.outcome(command, caller);
        if (caller.form()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(DONE + "?atLeast=" + outcome.version()))
                    .build();
        }
        return answers.accepted(
                outcome,
                caller,
                HttpStatus.CREATED,
                Map.of("lines", command.lines().size()));
    }

    @PostMapping(path = "/api/office-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> addFile(@Valid @ModelAttribute Body body, Caller caller) {
        return add(body, caller);
    }

    /** Only files of those who may take them in are looked at. */
    private ImportOffices read(Body body, Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        List<ImportOffices.Line> lines =
                CsvLines.of(Texts.clean(body.file()), ROWS_MAX, new InvalidInput("file", "too-many-rows")).stream()
                        .filter(line -> !line.cells().isEmpty()) // spreadsheets leave empty rows at the end
                        .map(line -> new ImportOffices.Line(line.number(), line.cells()))
                        .toList();
        if (lines.isEmpty()) {
            throw new InvalidInput("file", "no-rows");
        }
        return new ImportOffices(region, lines);
    }
}
