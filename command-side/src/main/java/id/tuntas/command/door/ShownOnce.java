package id.tuntas.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A secret that stands on the page that comes next, and never again. */
public final class ShownOnce {
    private ShownOnce() {}

    /** Leads a browser's form to this page, which finds the secret under this name. */
    public static ResponseEntity<Object> on(
            String page, String name, String secret, HttpServletRequest request, HttpServletResponse response) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(name, secret);
        flash.setTargetRequestPath(page);
        RequestContextUtils.saveOutputFlashMap(page, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }
}
