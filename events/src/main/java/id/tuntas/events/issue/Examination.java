package id.tuntas.events.issue;

/** Whether a complaint needs a supervisory examination (berkadar pengawasan). */
public enum Examination {
    ORDINARY,
    SUPERVISORY
}
