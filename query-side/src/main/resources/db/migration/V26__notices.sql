-- notice: with whom each issue is, and each step of which somebody is told, by unit, account or as a follower
CREATE TABLE notice_issue (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    unit VARCHAR(60) NOT NULL,
    superior VARCHAR(60),
    officer VARCHAR(80)
);
CREATE TABLE notice (
    issue VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    recipient VARCHAR(20) NOT NULL,
    name VARCHAR(80) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    event_type VARCHAR(60) NOT NULL,
    actor VARCHAR(80) NOT NULL,
    leaf BIGINT NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (issue, version, recipient, name)
);
CREATE INDEX notice_of ON notice (name, recipient, leaf DESC);

CREATE TABLE rebuilt.notice_issue AS SELECT * FROM notice_issue WITH NO DATA;
ALTER TABLE rebuilt.notice_issue ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.notice_issue ADD PRIMARY KEY (id);
CREATE TABLE rebuilt.notice AS SELECT * FROM notice WITH NO DATA;
ALTER TABLE rebuilt.notice ALTER COLUMN issue SET NOT NULL;
ALTER TABLE rebuilt.notice ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.notice ALTER COLUMN recipient SET NOT NULL;
ALTER TABLE rebuilt.notice ALTER COLUMN name SET NOT NULL;
ALTER TABLE rebuilt.notice ADD PRIMARY KEY (issue, version, recipient, name);
