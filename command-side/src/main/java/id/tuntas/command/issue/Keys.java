package id.tuntas.command.issue;

/** Names of a reporter's two keys: who it was, and what was told. They are destroyed one after the other. */
final class Keys {
    private Keys() {}

    static String identity(String reporterId) {
        return "identity:" + reporterId;
    }

    static String content(String reporterId) {
        return "content:" + reporterId;
    }
}
