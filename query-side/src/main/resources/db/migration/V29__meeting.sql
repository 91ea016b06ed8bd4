-- meeting: coordination meetings, sealed texts; leaf is the place in the proven order of what froze the brief or closed the minutes
CREATE TABLE meeting (
    meeting VARCHAR(36) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    seal_key VARCHAR(80) NOT NULL,
    title VARCHAR(2000) NOT NULL,
    place VARCHAR(2000) NOT NULL,
    starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
    chair VARCHAR(100) NOT NULL,
    frozen_leaf BIGINT,
    frozen_at TIMESTAMP WITH TIME ZONE,
    brief_since DATE,
    closed_leaf BIGINT,
    closed_at TIMESTAMP WITH TIME ZONE,
    closed_by VARCHAR(80),
    figures VARCHAR(64),
    cancelled_at TIMESTAMP WITH TIME ZONE,
    cancel_reason VARCHAR(20000)
);
CREATE INDEX meeting_starts ON meeting (starts_at);
CREATE INDEX meeting_frozen ON meeting (frozen_leaf);

-- meeting: who is asked to come, the chair too
CREATE TABLE meeting_party (
    meeting VARCHAR(36) NOT NULL,
    office VARCHAR(100) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    PRIMARY KEY (meeting, office)
);
CREATE INDEX meeting_party_unit ON meeting_party (unit);

-- meeting: what was decided, follow-ups too; kind is the event's stored name
CREATE TABLE meeting_item (
    meeting VARCHAR(36) NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR(60) NOT NULL,
    leaf BIGINT NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    seal_key VARCHAR(80),
    text VARCHAR(20000),
    issue VARCHAR(60),
    issue_version BIGINT,
    unit VARCHAR(60),
    from_unit VARCHAR(60),
    categories VARCHAR(4000),
    due_on DATE,
    state VARCHAR(20),
    PRIMARY KEY (meeting, number)
);
CREATE INDEX meeting_item_unit ON meeting_item (unit, state);

-- meeting: what happened to follow-ups since; the past is read from here
CREATE TABLE meeting_step (
    meeting VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    number INTEGER NOT NULL,
    leaf BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account VARCHAR(80) NOT NULL,
    in_meeting VARCHAR(36),
    seal_key VARCHAR(80),
    note VARCHAR(20000),
    PRIMARY KEY (meeting, version)
);
CREATE INDEX meeting_step_in ON meeting_step (in_meeting);

-- where these are rebuilt
CREATE TABLE rebuilt.meeting AS SELECT * FROM meeting WITH NO DATA;
ALTER TABLE rebuilt.meeting ALTER COLUMN meeting SET NOT NULL;
ALTER TABLE rebuilt.meeting ADD PRIMARY KEY (meeting);
CREATE TABLE rebuilt.meeting_party AS SELECT * FROM meeting_party WITH NO DATA;
ALTER TABLE rebuilt.meeting_party ALTER COLUMN meeting SET NOT NULL;
ALTER TABLE rebuilt.meeting_party ALTER COLUMN office SET NOT NULL;
ALTER TABLE rebuilt.meeting_party ADD PRIMARY KEY (meeting, office);
CREATE TABLE rebuilt.meeting_item AS SELECT * FROM meeting_item WITH NO DATA;
ALTER TABLE rebuilt.meeting_item ALTER COLUMN meeting SET NOT NULL;
ALTER TABLE rebuilt.meeting_item ALTER COLUMN number SET NOT NULL;
ALTER TABLE rebuilt.meeting_item ADD PRIMARY KEY (meeting, number);
CREATE TABLE rebuilt.meeting_step AS SELECT * FROM meeting_step WITH NO DATA;
ALTER TABLE rebuilt.meeting_step ALTER COLUMN meeting SET NOT NULL;
ALTER TABLE rebuilt.meeting_step ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.meeting_step ADD PRIMARY KEY (meeting, version);
