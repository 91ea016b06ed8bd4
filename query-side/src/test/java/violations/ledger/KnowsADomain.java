package violations.ledger;

import violations.events.issue.Told;

record KnowsADomain(Told told) {}
