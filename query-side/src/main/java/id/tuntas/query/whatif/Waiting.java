package id.tuntas.query.whatif;

import jakarta.servlet.http.HttpServletResponse;

/** A page that is not done yet: the browser looks again by itself, also without any script. */
public final class Waiting {
    private static final int LOOK_AGAIN_SECONDS = 1;

    private Waiting() {}

    public static void tell(HttpServletResponse answer, String address) {
        answer.setHeader("Refresh", LOOK_AGAIN_SECONDS + "; url=" + address);
    }
}
