package id.tuntas.command.organisation;

/** The longest texts taken in, in characters, and the largest lists. */
final class OrganisationLimits {
    static final int CODE_MAX = 60;
    static final int NAME_MAX = 200;
    static final int TITLE_MAX = 300;
    static final int ACCOUNT_MAX = 80;
    static final int DECREE_MAX = 100;
    /** Categories or units in one command. */
    static final int LIST_MAX = 100;
    /** More waiting proposals than this nobody reads. */
    static final int PROPOSALS_MAX = 500;
    /** Like the OPD abbreviations and Kemendagri codes of the region packs. */
    static final String UNIT_CODE = "[A-Z0-9][A-Z0-9.-]{1,39}";

    static final String UNIT_CODE_MESSAGE = "{id.tuntas.organisation.code}";

    private OrganisationLimits() {}
}
