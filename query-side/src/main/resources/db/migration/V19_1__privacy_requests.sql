-- privacy: requests about personal data, for the list; what they say is read from their own histories
CREATE TABLE privacy_request (
    request VARCHAR(80) NOT NULL PRIMARY KEY,
    issue_id VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    asked VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX privacy_request_due ON privacy_request (answered_at, due_at);
CREATE TABLE rebuilt.privacy_request AS SELECT * FROM privacy_request WITH NO DATA;
ALTER TABLE rebuilt.privacy_request ALTER COLUMN request SET NOT NULL;
ALTER TABLE rebuilt.privacy_request ADD PRIMARY KEY (request);
