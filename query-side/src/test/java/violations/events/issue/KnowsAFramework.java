package violations.events.issue;

import org.springframework.stereotype.Component;

@Component
final class KnowsAFramework {}
