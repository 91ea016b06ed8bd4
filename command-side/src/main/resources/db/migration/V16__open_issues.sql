-- Every issue that is not settled, and who has it, written in the transaction of its events: what a unit that ends or an
-- officer who hands over leaves behind is found here.
CREATE TABLE open_issue (
    issue_id VARCHAR(60) NOT NULL PRIMARY KEY,
    unit VARCHAR(60) NOT NULL,
    superior VARCHAR(60),
    officer VARCHAR(80)
);
CREATE INDEX open_issue_unit ON open_issue (unit, issue_id);
CREATE INDEX open_issue_superior ON open_issue (superior, issue_id);
