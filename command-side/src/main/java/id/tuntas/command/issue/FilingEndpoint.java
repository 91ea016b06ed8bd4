package id.tuntas.command.issue;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.ledger.sealing.AccessCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Where complaints come in, with or without an account. */
@RestController
class FilingEndpoint {
    private static final String RECEIPT_PAGE = "/issues/filed";

    private final Filing filing;
    private final Answers answers;
    private final AccessCodes codes;

    FilingEndpoint(Filing filing, Answers answers, AccessCodes codes) {
        this.filing = filing;
        this.answers = answers;
        this.codes = codes;
    }

    @PostMapping("/api/issues")
    ResponseEntity<Object> file(
            @Valid @RequestBody FileComplaint.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = filing.file(body, caller);
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
