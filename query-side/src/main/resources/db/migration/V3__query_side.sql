-- organisation: units, offices, officeholders, categories, words
CREATE TABLE organisation_region (
    region VARCHAR(20) NOT NULL PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    zone VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL
);
CREATE TABLE organisation_word (
    term VARCHAR(60) NOT NULL PRIMARY KEY,
    word VARCHAR(100) NOT NULL
);
CREATE TABLE organisation_unit (
    unit VARCHAR(60) NOT NULL PRIMARY KEY,
    kind VARCHAR(30) NOT NULL,
    tier VARCHAR(30) NOT NULL,
    name VARCHAR(200) NOT NULL,
    parent VARCHAR(60),
    lat DOUBLE PRECISION,
    lng DOUBLE PRECISION,
    place INTEGER NOT NULL
);
CREATE INDEX organisation_unit_parent ON organisation_unit (parent);
CREATE TABLE organisation_office (
    office VARCHAR(100) NOT NULL PRIMARY KEY,
    kind VARCHAR(30) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    title VARCHAR(300) NOT NULL
);
CREATE INDEX organisation_office_unit ON organisation_office (unit);
CREATE TABLE organisation_holder (
    office VARCHAR(100) NOT NULL,
    account VARCHAR(80) NOT NULL,
    held_from DATE NOT NULL,
    PRIMARY KEY (office, account)
);
CREATE INDEX organisation_holder_account ON organisation_holder (account);
CREATE TABLE organisation_category (
    category VARCHAR(60) NOT NULL PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    first_tier VARCHAR(30) NOT NULL,
    unit VARCHAR(60),
    village_handles BOOLEAN NOT NULL,
    confidentiality VARCHAR(20) NOT NULL,
    emergency BOOLEAN NOT NULL,
    external_body VARCHAR(60),
    place INTEGER NOT NULL
);
CREATE TABLE organisation_body (
    body VARCHAR(60) NOT NULL PRIMARY KEY,
    name VARCHAR(200) NOT NULL
);

-- issue: how far each issue is, and who may see it
CREATE TABLE issue (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    unit VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL
);
-- every unit that has to do with an issue: of its place, or once its holder
CREATE TABLE issue_unit (
    unit VARCHAR(60) NOT NULL,
    issue_id VARCHAR(60) NOT NULL,
    PRIMARY KEY (unit, issue_id)
);
CREATE INDEX issue_unit_issue ON issue_unit (issue_id);

-- opd-queue: what each unit has to do
CREATE TABLE opd_queue (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    title_key VARCHAR(80) NOT NULL,
    title VARCHAR(2000) NOT NULL,
    category VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    status VARCHAR(30) NOT NULL,
    status_before_question VARCHAR(30) NOT NULL,
    village VARCHAR(60) NOT NULL,
    district VARCHAR(60) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    superior VARCHAR(60),
    action_unit VARCHAR(60),
    officer VARCHAR(80),
    filed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX opd_queue_unit ON opd_queue (unit, status, filed_at);
CREATE INDEX opd_queue_action ON opd_queue (action_unit, filed_at);
CREATE INDEX opd_queue_village ON opd_queue (village, filed_at);
CREATE INDEX opd_queue_district ON opd_queue (district, filed_at);
CREATE INDEX opd_queue_status ON opd_queue (status, filed_at);
