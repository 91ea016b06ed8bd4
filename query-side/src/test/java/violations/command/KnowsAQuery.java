package violations.command;

import violations.query.Shows;

record KnowsAQuery(Shows shown) {}
