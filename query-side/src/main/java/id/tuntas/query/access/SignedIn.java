package id.tuntas.query.access;

import id.tuntas.ledger.attempt.Attempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;

/** A right password is no guess, and the browser it came from is known from now on. */
final class SignedIn extends SimpleUrlAuthenticationSuccessHandler {
    private final Guesses guesses;
    private final KnownDevices devices;

    SignedIn(Guesses guesses, KnownDevices devices) {
        super("/");
        this.guesses = guesses;
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (request.getAttribute(GuessFilter.TAKEN) instanceof Attempts.Taken taken) {
            guesses.right(taken);
        }
        devices.remember(authentication.getName(), request, response);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
