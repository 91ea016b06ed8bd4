package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the table of rights: each kind of office, and those who hold none. */
public enum Role {
    REGION_HEAD,
    SEKDA,
    CAMAT,
    LURAH,
    KADES,
    OPD_HEAD,
    LIAISON,
    STAFF,
    VERIFIER,
    INSPEKTORAT,
    AUDITOR,
    ADMIN,
    /** Signed in, and in no office: before the appointment or after the last release. */
    NO_OFFICE,
    /** Showed ticket number and tracking code. */
    REPORTER,
    /** Not signed in at all. */
    ANYBODY;

    /** The column of this kind of office. */
    public static Role of(OfficeKind kind) {
        return valueOf(kind.name());
    }

    /**
     * Everything that a caller is at once; with several offices each of them counts.
     *
     * @param caller null when not signed in
     */
    static Set<Role> of(@Nullable Actor caller) {
        if (caller == null) {
            return EnumSet.of(ANYBODY);
        }
        if (caller.reporterOf() != null) {
            return EnumSet.of(REPORTER);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        caller.offices().forEach(office -> roles.add(of(office.kind())));
        return roles.isEmpty() ? EnumSet.of(NO_OFFICE) : roles;
    }
}
