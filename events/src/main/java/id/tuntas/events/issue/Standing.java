package id.tuntas.events.issue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;

/** How an office stands to an issue. */
public enum Standing {
    /** Does the work. */
    OFFICER {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return actor.account().equals(issue.officer()) && office.unit().equals(issue.unit());
        }
    },
    /** Decides for the unit that holds the issue. */
    LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return office.kind().leads() && office.unit().equals(issue.unit());
        }
    },
    /** Likewise, where the matter is restricted and no desk may know of it. */
    RESTRICTED_LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return issue.confidentiality().isRestricted() && LEAD.has(issue, actor, office);
        }
    },
    /** Leads the holding unit and may charge another unit: camat, Sekda, region head; Inspektorat in its own matters. */
    COORDINATOR {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return LEAD.has(issue, actor, office)
                    && switch (office.kind()) {
                        case CAMAT, SEKDA, REGION_HEAD, INSPEKTORAT -> true;
                        default -> false;
                    };
        }
    },
    /** Decides for the unit above the one that holds the issue, which may not know of a restricted one. */
    SUPERIOR_LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return office.kind().leads()
                    && office.unit().equals(issue.superior())
                    && !issue.confidentiality().isRestricted();
        }
    },
    /** Leads the kelurahan, desa or kecamatan of the place, whoever holds the issue now. */
    HOME_LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            boolean home =
                    office.unit().equals(issue.village()) || office.unit().equals(issue.district());
            return home && office.kind().leads() && !issue.confidentiality().isRestricted();
        }
    },
    /** The region's admin desk, which verifies and dispatches every matter that is not restricted. */
    DESK {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return office.kind() == OfficeKind.VERIFIER
                    && !issue.confidentiality().isRestricted();
        }
    },
    /** Decides for a unit that was asked to help and still owes it. */
    SUPPORT_LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return office.kind().leads()
                    && issue.supports().openWith(office.unit()).isPresent();
        }
    },
    /** Does the work by which another unit helps. */
    SUPPORT_OFFICER {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return issue.supports()
                    .openWith(office.unit())
                    .filter(support -> actor.account().equals(support.officer()))
                    .isPresent();
        }
    },
    /** May see the issue. The same rule stands in SQL where lists are read; a test holds the two together. */
    SEES {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            if (!office.kind().handlesIssues()) {
                return false;
            }
            boolean works = office.unit().equals(issue.unit())
                    || issue.supports().openWith(office.unit()).isPresent();
            if (works) {
                return !issue.confidentiality().isRestricted() || office.kind() != OfficeKind.AUDITOR;
            }
            return !issue.confidentiality().isRestricted()
                    && (office.kind().seesRegion() || issue.involves(office.unit()));
        }
    },
    /** Showed ticket number and tracking code; not an office at all. */
    REPORTER {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return false;
        }
    };

    abstract boolean has(Situation issue, Actor actor, OfficeHeld office);
}
