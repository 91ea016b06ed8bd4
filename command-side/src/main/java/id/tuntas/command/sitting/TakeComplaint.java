package id.tuntas.command.sitting;

/**
 * A complaint that was just filed belongs to the sitting. Said again, it changes nothing.
 *
 * @param issueId its ticket number
 */
record TakeComplaint(String sittingId, String issueId) implements SittingCommand {}
