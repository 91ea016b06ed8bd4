package violations.events.issue;

/** An event that breaks no rule. */
public record Told(String what) {}
