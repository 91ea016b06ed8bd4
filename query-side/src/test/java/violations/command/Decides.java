package violations.command;

/** A command that breaks no rule: another package uses it. */
public record Decides(String what) {}
