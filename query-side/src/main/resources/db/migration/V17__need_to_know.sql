-- issue: the unit above the holder, and who knows of a restricted matter; '*' is whoever leads the unit
ALTER TABLE issue ADD COLUMN superior VARCHAR(60);
ALTER TABLE rebuilt.issue ADD COLUMN superior VARCHAR(60);
CREATE TABLE issue_knower (
    issue_id VARCHAR(60) NOT NULL,
    cause VARCHAR(20) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    account VARCHAR(80) NOT NULL,
    PRIMARY KEY (issue_id, cause, unit, account)
);
CREATE TABLE rebuilt.issue_knower AS SELECT * FROM issue_knower WITH NO DATA;
ALTER TABLE rebuilt.issue_knower ALTER COLUMN issue_id SET NOT NULL;
ALTER TABLE rebuilt.issue_knower ALTER COLUMN cause SET NOT NULL;
ALTER TABLE rebuilt.issue_knower ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.issue_knower ALTER COLUMN account SET NOT NULL;
ALTER TABLE rebuilt.issue_knower ADD PRIMARY KEY (issue_id, cause, unit, account);

-- Who knows is told by the whole history: it is read anew at the next start, and until then nobody knows.
DELETE FROM issue;
DELETE FROM issue_unit;
DELETE FROM issue_support;
DELETE FROM token_entry WHERE processor_name = 'issue';
