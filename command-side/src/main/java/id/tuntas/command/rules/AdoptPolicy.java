package id.tuntas.command.rules;

import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;

/** Another set of rules. */
record AdoptPolicy(PolicyAdopted fact) implements Adopt {}
