package id.tuntas.query.page;

import id.tuntas.ledger.durability.StoreOutage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The second way of a request through the filters, to the page that tells what went wrong in the first. */
public final class ErrorDispatch {
    private ErrorDispatch() {}

    /** Whether the store was away: asking it once more would end like that again, after as long a wait. */
    public static boolean isOfAnOutage(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && StoreOutage.caused(failure);
    }
}
