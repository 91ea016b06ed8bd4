package id.tuntas.command.rules;

import id.tuntas.command.door.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers a preview: JSON for a program; for a form its page, which shows the preview once. */
@Component
class Previews {
    private static final String PAGE = "/clock-rules";

    ResponseEntity<Object> show(
            Preview preview, Caller caller, HttpServletRequest request, HttpServletResponse response) {
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
}
