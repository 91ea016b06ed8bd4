package violations.query;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

final class FieldInjected {
    @Autowired
    private @Nullable Clock clock;

    boolean hasClock() {
        return clock != null;
    }
}
