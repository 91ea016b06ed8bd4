package id.tuntas.events.privacy;

/** What an erasure destroys. The second step is a decision of its own, after the first. */
public enum ErasureStep {
    /** Name, phone, e-mail and NIK of the reporter. */
    IDENTITY("identity:"),
    /** Every text of the issue, whoever wrote it, and its photos and documents. */
    CONTENT("content:");

    private final String prefix;

    ErasureStep(String prefix) {
        this.prefix = prefix;
    }

    /** Name of the key that is destroyed. */
    public String keyOf(String reporterId) {
        return prefix + reporterId;
    }
}
