-- Which issue stands behind a number of another system. The primary key gives each number once, on all nodes; the mark
-- tells whether that system says something new.
CREATE TABLE external_number (
    system VARCHAR(60) NOT NULL,
    external_id VARCHAR(100) NOT NULL,
    issue_id VARCHAR(60) NOT NULL,
    mark VARCHAR(64),
    PRIMARY KEY (system, external_id)
);
CREATE INDEX external_number_issue ON external_number (issue_id);
