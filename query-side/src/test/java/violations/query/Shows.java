package violations.query;

/** A row that breaks no rule: another package uses it. */
public record Shows(String what) {}
