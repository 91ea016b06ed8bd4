-- sitting: officers sit in a village and take complaints; where and who was there is sealed
CREATE TABLE sitting (
    sitting VARCHAR(36) NOT NULL PRIMARY KEY,
    unit VARCHAR(60) NOT NULL,
    village VARCHAR(60) NOT NULL,
    district VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    account VARCHAR(80) NOT NULL,
    seal_key VARCHAR(80) NOT NULL,
    place VARCHAR(2000) NOT NULL,
    present VARCHAR(8000) NOT NULL,
    held_at TIMESTAMP WITH TIME ZONE NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX sitting_unit ON sitting (unit, held_at);
CREATE TABLE sitting_issue (
    issue_id VARCHAR(60) NOT NULL PRIMARY KEY,
    sitting VARCHAR(36) NOT NULL,
    taken BIGINT NOT NULL
);
CREATE INDEX sitting_issue_sitting ON sitting_issue (sitting, taken);
CREATE TABLE rebuilt.sitting AS SELECT * FROM sitting WITH NO DATA;
ALTER TABLE rebuilt.sitting ALTER COLUMN sitting SET NOT NULL;
ALTER TABLE rebuilt.sitting ADD PRIMARY KEY (sitting);
CREATE TABLE rebuilt.sitting_issue AS SELECT * FROM sitting_issue WITH NO DATA;
ALTER TABLE rebuilt.sitting_issue ALTER COLUMN issue_id SET NOT NULL;
ALTER TABLE rebuilt.sitting_issue ADD PRIMARY KEY (issue_id);
