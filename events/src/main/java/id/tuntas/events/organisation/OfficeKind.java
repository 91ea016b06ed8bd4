package id.tuntas.events.organisation;

/** Kinds of office (jabatan). Work belongs to the office, not to the person who holds it. */
public enum OfficeKind {
    REGION_HEAD,
    SEKDA,
    CAMAT,
    LURAH,
    KADES,
    OPD_HEAD,
    /** Pejabat penghubung: acts for the head of an OPD in complaint handling. */
    LIAISON,
    STAFF,
    /** Admin of the agency: verifies and dispatches anywhere in the region. */
    VERIFIER,
    INSPEKTORAT,
    AUDITOR,
    ADMIN;

    /** Decides for its unit: accepts, assigns, returns, escalates, approves. */
    public boolean leads() {
        return switch (this) {
            case REGION_HEAD, SEKDA, CAMAT, LURAH, KADES, OPD_HEAD, LIAISON, INSPEKTORAT -> true;
            case STAFF, VERIFIER, AUDITOR, ADMIN -> false;
        };
    }

    /** Decides whose a matter is when the units have passed it on as often as they may. */
    public boolean decidesAuthority() {
        return this == SEKDA || this == REGION_HEAD;
    }

    /** May read every issue of the region that is not restricted. */
    public boolean seesRegion() {
        return switch (this) {
            case REGION_HEAD, SEKDA, VERIFIER, INSPEKTORAT, AUDITOR -> true;
            case CAMAT, LURAH, KADES, OPD_HEAD, LIAISON, STAFF, ADMIN -> false;
        };
    }

    /** Does casework at all. An administrator of the system does not read complaints. */
    public boolean handlesIssues() {
        return this != ADMIN;
    }
}
