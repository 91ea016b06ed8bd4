-- issue: the units that help now; what is restricted they see as long as they do
CREATE TABLE issue_support (
    issue_id VARCHAR(60) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    PRIMARY KEY (issue_id, unit)
);
CREATE INDEX issue_support_unit ON issue_support (unit);

-- support: each sub-task by which a unit helps another one
CREATE TABLE support (
    issue VARCHAR(60) NOT NULL,
    number INTEGER NOT NULL,
    version BIGINT NOT NULL,
    unit VARCHAR(60) NOT NULL,
    state VARCHAR(20) NOT NULL,
    task_key VARCHAR(80) NOT NULL,
    task VARCHAR(30000) NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    officer VARCHAR(80),
    requested_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (issue, number)
);
CREATE INDEX support_unit ON support (unit, state, due_at);
CREATE INDEX support_officer ON support (officer, state);

-- watch: who follows which issue, and up to where it was said to be seen; who left stays on record as such
CREATE TABLE watch (
    issue VARCHAR(60) NOT NULL,
    account VARCHAR(80) NOT NULL,
    version BIGINT NOT NULL,
    following BOOLEAN NOT NULL,
    seen_version BIGINT NOT NULL,
    PRIMARY KEY (issue, account)
);
CREATE INDEX watch_account ON watch (account, following);

-- where these are rebuilt
CREATE TABLE rebuilt.issue_support AS SELECT * FROM issue_support WITH NO DATA;
ALTER TABLE rebuilt.issue_support ALTER COLUMN issue_id SET NOT NULL;
ALTER TABLE rebuilt.issue_support ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.issue_support ADD PRIMARY KEY (issue_id, unit);
CREATE TABLE rebuilt.support AS SELECT * FROM support WITH NO DATA;
ALTER TABLE rebuilt.support ALTER COLUMN issue SET NOT NULL;
ALTER TABLE rebuilt.support ALTER COLUMN number SET NOT NULL;
ALTER TABLE rebuilt.support ADD PRIMARY KEY (issue, number);
CREATE TABLE rebuilt.watch AS SELECT * FROM watch WITH NO DATA;
ALTER TABLE rebuilt.watch ALTER COLUMN issue SET NOT NULL;
ALTER TABLE rebuilt.watch ALTER COLUMN account SET NOT NULL;
ALTER TABLE rebuilt.watch ADD PRIMARY KEY (issue, account);
