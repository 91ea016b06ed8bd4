package id.tuntas.faults;

/**
 * What a client was told when it sent a request, or that it sent one.
 *
 * @param key its Idempotency-Key
 * @param issue the issue it acts on, empty for a filing
 * @param status of the answer; {@link #ASKED} before there is one, {@link #SILENT} when none came
 * @param id the issue as answered, empty when nothing was
 * @param version as answered, -1 when nothing was
 */
record Told(Kind kind, String key, String issue, int status, String id, long version) {
    static final int ASKED = 0;
    static final int SILENT = -1;

    private static final int TOO_MANY_REQUESTS = 429;

    /** What was asked for. */
    enum Kind {
        FILING("complaint-filed"),
        COMMENT("comment-added"),
        /** A comment without text, which is always refused. */
        NONSENSE("comment-added");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        /** Stored name of what comes of it. */
        String event() {
            return event;
        }
    }

    static Told asked(Kind kind, String key, String issue) {
        return new Told(kind, key, issue, ASKED, "", -1);
    }

    Told silent() {
        return new Told(kind, key, issue, SILENT, "", -1);
    }

    Told answered(int answered, String answeredId, long answeredVersion) {
        return new Told(kind, key, issue, answered, answeredId, answeredVersion);
    }

    boolean isAcknowledged() {
        return status >= 200 && status < 300;
    }

    /** For good: it may not be there, now or later. */
    boolean isRefused() {
        return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS;
    }

    String line() {
        return String.join("\t", kind.name(), key, issue, Integer.toString(status), id, Long.toString(version));
    }

    static Told parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Told(
                Kind.valueOf(parts[0]),
                parts[1],
                parts[2],
                Integer.parseInt(parts[3]),
                parts[4],
                Long.parseLong(parts[5]));
    }
}
