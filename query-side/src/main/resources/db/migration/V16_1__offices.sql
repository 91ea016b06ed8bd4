-- organisation: who holds an office from which day until before which; a day comes without anything having to happen.
-- Data from before this version show their past holders and their decrees in full after
-- "rebuild organisation officeholder office".
CREATE TABLE organisation_tenure (
    office VARCHAR(100) NOT NULL,
    account VARCHAR(80) NOT NULL,
    held_from DATE NOT NULL,
    held_before DATE,
    PRIMARY KEY (office, account, held_from)
);
INSERT INTO organisation_tenure (office, account, held_from) SELECT office, account, held_from FROM organisation_holder;
DROP TABLE organisation_holder;
ALTER TABLE organisation_tenure RENAME TO organisation_holder;
CREATE INDEX organisation_holder_account ON organisation_holder (account);
DROP TABLE rebuilt.organisation_holder;
CREATE TABLE rebuilt.organisation_holder AS SELECT * FROM organisation_holder WITH NO DATA;
ALTER TABLE rebuilt.organisation_holder ALTER COLUMN office SET NOT NULL;
ALTER TABLE rebuilt.organisation_holder ALTER COLUMN account SET NOT NULL;
ALTER TABLE rebuilt.organisation_holder ALTER COLUMN held_from SET NOT NULL;
ALTER TABLE rebuilt.organisation_holder ADD PRIMARY KEY (office, account, held_from);
ALTER TABLE organisation_unit ADD COLUMN closed_from DATE;
ALTER TABLE rebuilt.organisation_unit ADD COLUMN closed_from DATE;
ALTER TABLE organisation_office ADD COLUMN closed_from DATE;
ALTER TABLE rebuilt.organisation_office ADD COLUMN closed_from DATE;

-- officeholder: the days of the decree beside what the program was told when, and the two people
ALTER TABLE officeholder ADD COLUMN first_day DATE;
ALTER TABLE officeholder ADD COLUMN last_day DATE;
ALTER TABLE officeholder ADD COLUMN released_from DATE;
ALTER TABLE officeholder ADD COLUMN proposed_by VARCHAR(80);
ALTER TABLE officeholder ADD COLUMN confirmed_by VARCHAR(80);
ALTER TABLE rebuilt.officeholder ADD COLUMN first_day DATE;
ALTER TABLE rebuilt.officeholder ADD COLUMN last_day DATE;
ALTER TABLE rebuilt.officeholder ADD COLUMN released_from DATE;
ALTER TABLE rebuilt.officeholder ADD COLUMN proposed_by VARCHAR(80);
ALTER TABLE rebuilt.officeholder ADD COLUMN confirmed_by VARCHAR(80);

-- office: what waits for a second person, how units came to be what they are, which matters are delegated
CREATE TABLE office_shown (
    region VARCHAR(20) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
);
CREATE TABLE office_proposal (
    proposal VARCHAR(60) NOT NULL PRIMARY KEY,
    state VARCHAR(20) NOT NULL,
    office VARCHAR(100) NOT NULL,
    account VARCHAR(80) NOT NULL,
    acting VARCHAR(20) NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE,
    decree VARCHAR(100),
    replaces VARCHAR(80),
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_by VARCHAR(80),
    decided_at TIMESTAMP WITH TIME ZONE,
    work_moved_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX office_proposal_state ON office_proposal (state, proposed_at);
-- a name counts from its day on; without a day it is what the region pack says
CREATE TABLE office_unit_name (
    unit VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    from_day DATE,
    decree VARCHAR(100),
    PRIMARY KEY (unit, version)
);
-- the unit that carries on; category is empty for all that is not named
CREATE TABLE office_succession (
    unit VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    successor VARCHAR(60) NOT NULL,
    from_day DATE NOT NULL,
    decree VARCHAR(100),
    PRIMARY KEY (unit, category)
);
CREATE TABLE office_delegation (
    delegation VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    from_unit VARCHAR(60) NOT NULL,
    to_unit VARCHAR(60) NOT NULL,
    from_day DATE NOT NULL,
    before_day DATE NOT NULL,
    decree VARCHAR(100) NOT NULL,
    PRIMARY KEY (delegation, category)
);
CREATE INDEX office_delegation_unit ON office_delegation (to_unit, category);

-- where these are rebuilt
CREATE TABLE rebuilt.office_shown AS SELECT * FROM office_shown WITH NO DATA;
ALTER TABLE rebuilt.office_shown ALTER COLUMN region SET NOT NULL;
ALTER TABLE rebuilt.office_shown ADD PRIMARY KEY (region);
CREATE TABLE rebuilt.office_proposal AS SELECT * FROM office_proposal WITH NO DATA;
ALTER TABLE rebuilt.office_proposal ALTER COLUMN proposal SET NOT NULL;
ALTER TABLE rebuilt.office_proposal ADD PRIMARY KEY (proposal);
CREATE TABLE rebuilt.office_unit_name AS SELECT * FROM office_unit_name WITH NO DATA;
ALTER TABLE rebuilt.office_unit_name ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.office_unit_name ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.office_unit_name ADD PRIMARY KEY (unit, version);
CREATE TABLE rebuilt.office_succession AS SELECT * FROM office_succession WITH NO DATA;
ALTER TABLE rebuilt.office_succession ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.office_succession ALTER COLUMN category SET NOT NULL;
ALTER TABLE rebuilt.office_succession ADD PRIMARY KEY (unit, category);
CREATE TABLE rebuilt.office_delegation AS SELECT * FROM office_delegation WITH NO DATA;
ALTER TABLE rebuilt.office_delegation ALTER COLUMN delegation SET NOT NULL;
ALTER TABLE rebuilt.office_delegation ALTER COLUMN category SET NOT NULL;
ALTER TABLE rebuilt.office_delegation ADD PRIMARY KEY (delegation, category);

-- The command side's index of open issues begins with those that are open now.
INSERT INTO open_issue (issue_id, unit, superior, officer)
SELECT id, unit, superior, officer FROM opd_queue
WHERE status NOT IN ('CLOSED', 'ARCHIVED', 'MERGED', 'REFERRED_OUT', 'ANSWERED_PLANNED');
