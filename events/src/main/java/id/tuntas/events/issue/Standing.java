package id.tuntas.events.issue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;

/** How an office stands to an issue. */
public enum Standing {
    /** Does the work. */
    OFFICER {
        @Override
        public boolean fits(OfficeKind kind) {
            return kind.leads() || kind == OfficeKind.STAFF;
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind())
                    && actor.account().equals(issue.officer())
                    && office.unit().equals(issue.unit());
        }
    },
    /** Decides for the unit that holds the issue. */
    LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind()) && office.unit().equals(issue.unit());
        }
    },
    /** Likewise, where the matter is restricted and no desk may know of it; such a one never lies on the ladder. */
    RESTRICTED_LEAD {
        @Override
        public boolean fits(OfficeKind kind) {
            return kind.leads() && !HOME_LEAD.fits(kind);
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind())
                    && issue.confidentiality().isRestricted()
                    && office.unit().equals(issue.unit());
        }
    },
    /** Leads the holding unit and may charge another unit: camat, Sekda, region head; Inspektorat in its own matters. */
    COORDINATOR {
        @Override
        public boolean fits(OfficeKind kind) {
            return switch (kind) {
                case CAMAT, SEKDA, REGION_HEAD, INSPEKTORAT -> true;
                default -> false;
            };
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind()) && office.unit().equals(issue.unit());
        }
    },
    /**
     * Decides for the unit above the one that holds the issue; of a restricted one it knows only while a second person
     * has to agree that it is done.
     */
    SUPERIOR_LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            boolean knows = !issue.confidentiality().isRestricted() || issue.concernsSuperior();
            return fits(office.kind()) && office.unit().equals(issue.superior()) && knows;
        }
    },
    /** Likewise, for what only a restricted matter knows. */
    RESTRICTED_SUPERIOR {
        @Override
        public boolean fits(OfficeKind kind) {
            return kind.decidesAuthority();
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind())
                    && issue.confidentiality().isRestricted()
                    && SUPERIOR_LEAD.has(issue, actor, office);
        }
    },
    /** Leads the kelurahan, desa or kecamatan of the place, whoever holds the issue now. */
    HOME_LEAD {
        @Override
        public boolean fits(OfficeKind kind) {
            return kind == OfficeKind.CAMAT || kind == OfficeKind.LURAH || kind == OfficeKind.KADES;
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            boolean home =
                    office.unit().equals(issue.village()) || office.unit().equals(issue.district());
            return home && fits(office.kind()) && !issue.confidentiality().isRestricted();
        }
    },
    /** The region's admin desk, which verifies and dispatches every matter that is not restricted. */
    DESK {
        @Override
        public boolean fits(OfficeKind kind) {
            return kind == OfficeKind.VERIFIER;
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind()) && !issue.confidentiality().isRestricted();
        }
    },
    /** Decides for a unit that was asked to help and still owes it. */
    SUPPORT_LEAD {
        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind())
                    && issue.supports().openWith(office.unit()).isPresent();
        }
    },
    /** Does the work by which another unit helps. */
    SUPPORT_OFFICER {
        @Override
        public boolean fits(OfficeKind kind) {
            return OFFICER.fits(kind);
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return fits(office.kind())
                    && issue.supports()
                            .openWith(office.unit())
                            .filter(support -> actor.account().equals(support.officer()))
                            .isPresent();
        }
    },
    /** May see the issue. The same rule stands in SQL where lists are read; a test holds the two together. */
    SEES {
        @Override
        public boolean fits(OfficeKind kind) {
            return kind.handlesIssues();
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            if (issue.confidentiality().isRestricted()) {
                return NeedToKnow.has(issue, actor, office);
            }
            boolean concerned = office.unit().equals(issue.unit()) || issue.involves(office.unit());
            return fits(office.kind()) && (concerned || office.kind().seesRegion());
        }
    },
    /** Showed ticket number and tracking code; not an office at all. */
    REPORTER {
        @Override
        public boolean fits(OfficeKind kind) {
            return false;
        }

        @Override
        boolean has(Situation issue, Actor actor, OfficeHeld office) {
            return false;
        }
    };

    /** Whether an office of this kind can ever stand so; most of these are for whoever leads a unit. */
    public boolean fits(OfficeKind kind) {
        return kind.leads();
    }

    abstract boolean has(Situation issue, Actor actor, OfficeHeld office);
}
