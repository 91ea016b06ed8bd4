package id.tuntas.command.sitting;

/** The sitting is over. */
record CloseSitting(String sittingId) implements SittingCommand {}
