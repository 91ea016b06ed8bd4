package violations.query;

import org.axonframework.eventhandling.EventHandler;

final class OddNames {
    @EventHandler
    void handle(String event) {}
}
