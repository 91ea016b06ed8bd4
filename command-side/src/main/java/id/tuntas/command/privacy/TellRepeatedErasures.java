package id.tuntas.command.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What was destroyed again at this start enters the history. */
record TellRepeatedErasures(@TargetAggregateIdentifier String history) {}
