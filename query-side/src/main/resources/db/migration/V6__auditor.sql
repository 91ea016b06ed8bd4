-- history: every step of every issue, and where it left the issue
CREATE TABLE history_step (
    issue VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    leaf BIGINT NOT NULL,
    event_type VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor VARCHAR(80) NOT NULL,
    office VARCHAR(100),
    unit VARCHAR(60) NOT NULL,
    officer VARCHAR(80),
    category VARCHAR(60) NOT NULL,
    status VARCHAR(30) NOT NULL,
    status_before_question VARCHAR(30) NOT NULL,
    PRIMARY KEY (issue, version)
);
CREATE INDEX history_step_leaf ON history_step (leaf);
CREATE INDEX history_step_unit ON history_step (unit, happened_at);
CREATE INDEX history_step_actor ON history_step (actor, leaf);
CREATE INDEX history_step_office ON history_step (office, leaf);
CREATE INDEX history_step_type ON history_step (event_type, happened_at);

-- officeholder: who held which office from when until when, as the history came to know it
CREATE TABLE officeholder (
    office VARCHAR(100) NOT NULL,
    account VARCHAR(80) NOT NULL,
    version BIGINT NOT NULL,
    acting VARCHAR(20) NOT NULL,
    decree VARCHAR(100),
    held_from TIMESTAMP WITH TIME ZONE NOT NULL,
    held_until TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (office, account, version)
);

-- audit: what auditors have read
CREATE TABLE audit_reading (
    reading_id VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    read_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account VARCHAR(80) NOT NULL,
    office VARCHAR(100),
    reading VARCHAR(30) NOT NULL,
    subject VARCHAR(60) NOT NULL,
    as_of TIMESTAMP WITH TIME ZONE,
    compared_to TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (reading_id, version)
);
CREATE INDEX audit_reading_time ON audit_reading (read_at);
CREATE INDEX audit_reading_subject ON audit_reading (subject, read_at);
CREATE INDEX audit_reading_account ON audit_reading (account, read_at);

-- where these are rebuilt
CREATE TABLE rebuilt.history_step AS SELECT * FROM history_step WITH NO DATA;
ALTER TABLE rebuilt.history_step ALTER COLUMN issue SET NOT NULL;
ALTER TABLE rebuilt.history_step ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.history_step ADD PRIMARY KEY (issue, version);
CREATE TABLE rebuilt.officeholder AS SELECT * FROM officeholder WITH NO DATA;
ALTER TABLE rebuilt.officeholder ALTER COLUMN office SET NOT NULL;
ALTER TABLE rebuilt.officeholder ALTER COLUMN account SET NOT NULL;
ALTER TABLE rebuilt.officeholder ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.officeholder ADD PRIMARY KEY (office, account, version);
CREATE TABLE rebuilt.audit_reading AS SELECT * FROM audit_reading WITH NO DATA;
ALTER TABLE rebuilt.audit_reading ALTER COLUMN reading_id SET NOT NULL;
ALTER TABLE rebuilt.audit_reading ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.audit_reading ADD PRIMARY KEY (reading_id, version);
