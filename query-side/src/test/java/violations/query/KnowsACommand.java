package violations.query;

import violations.command.Decides;

record KnowsACommand(Decides decided) {}
