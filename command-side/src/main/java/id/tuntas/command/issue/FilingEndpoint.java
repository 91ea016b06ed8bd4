package id.tuntas.command.issue;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.ledger.sealing.AccessCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Where complaints come in, with or without an account. */
@RestController
class FilingEndpoint {
    private static final String RECEIPT_PAGE = "/issues/filed";

    private final Filing filing;
    private final FiledPhoto photos;
    private final PhoneLimit phones;
    private final Answers answers;
    private final AccessCodes codes;

    FilingEndpoint(Filing filing, FiledPhoto photos, PhoneLimit phones, Answers answers, AccessCodes codes) {
        this.filing = filing;
        this.photos = photos;
        this.phones = phones;
        this.answers = answers;
        this.codes = codes;
    }

    /** An empty field of a form is an absent one. */
    @InitBinder
    void emptyIsAbsent(WebDataBinder form) {
        form.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @PostMapping("/api/issues")
    ResponseEntity<Object> file(
            @Valid @RequestBody FileComplaint.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        phones.count(body, caller);
        return receipt(filing.file(body, caller), caller, request, response);
    }

    /**
     * Likewise with a photo. Where the camera says it was becomes the place of the complaint only when the reporter says
     * so, and is kept nowhere else.
     */
    @PostMapping(path = "/api/issues", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> fileWithPhoto(
            @Valid @ModelAttribute FileComplaint.Body form,
            @RequestParam(required = false) @Nullable String sp4nNumber,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(defaultValue = "false") boolean photoPlace,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FileComplaint.Body body = form.numbered(sp4nNumber);
        phones.count(body, caller);
        Outcome outcome = photo == null || photo.isEmpty()
                ? filing.file(body, caller)
                : photos.file(body, photo.getBytes(), photoPlace, caller);
        return receipt(outcome, caller, request, response);
    }

    private ResponseEntity<Object> receipt(
            Outcome outcome, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> receipt =
                Map.of("id", outcome.id(), "ticketNumber", outcome.id(), "trackingCode", codes.codeOf(outcome.id()));
        return caller.form()
                ? toReceiptPage(receipt, request, response)
                : answers.accepted(outcome, caller, HttpStatus.CREATED, receipt);
    }

    /** The tracking code is shown once and never stands in an address. */
    private static ResponseEntity<Object> toReceiptPage(
            Map<String, String> receipt, HttpServletRequest request, HttpServletResponse response) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("receipt", receipt);
        flash.setTargetRequestPath(RECEIPT_PAGE);
        RequestContextUtils.saveOutputFlashMap(RECEIPT_PAGE, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(RECEIPT_PAGE))
                .build();
    }
}
