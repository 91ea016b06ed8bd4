-- exchange: of each issue by which number another system tracks it and what that system said last; and what the reporter
-- was told, to be copied there
CREATE TABLE exchange_issue (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    unit VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    status VARCHAR(30) NOT NULL,
    status_before_question VARCHAR(30) NOT NULL,
    system VARCHAR(60),
    external_id VARCHAR(100),
    closed_there BOOLEAN,
    state_key VARCHAR(60),
    state VARCHAR(20000),
    noted_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX exchange_issue_number ON exchange_issue (external_id);
CREATE INDEX exchange_issue_system ON exchange_issue (system, closed_there, id);
CREATE TABLE exchange_answer (
    issue_id VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    event_type VARCHAR(60) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    text_key VARCHAR(60) NOT NULL,
    text VARCHAR(20000) NOT NULL,
    PRIMARY KEY (issue_id, version)
);
CREATE INDEX exchange_answer_happened ON exchange_answer (happened_at, issue_id, version);

CREATE TABLE rebuilt.exchange_issue AS SELECT * FROM exchange_issue WITH NO DATA;
ALTER TABLE rebuilt.exchange_issue ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.exchange_issue ADD PRIMARY KEY (id);
CREATE TABLE rebuilt.exchange_answer AS SELECT * FROM exchange_answer WITH NO DATA;
ALTER TABLE rebuilt.exchange_answer ALTER COLUMN issue_id SET NOT NULL;
ALTER TABLE rebuilt.exchange_answer ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.exchange_answer ADD PRIMARY KEY (issue_id, version);
