package violations.query;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

final class OddNames {
    @EventHandler
    void handle(String event) {}

    @ResetHandler
    void clear() {}
}
