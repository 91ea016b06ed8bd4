-- One act on many issues, and what became of each. The fingerprint is a hash of what was sent; no text is kept.
CREATE TABLE bulk_batch (
    batch VARCHAR(36) NOT NULL PRIMARY KEY,
    account VARCHAR(80) NOT NULL,
    act VARCHAR(20) NOT NULL,
    queue VARCHAR(60) NOT NULL,
    fingerprint VARCHAR(44) NOT NULL,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX bulk_batch_account ON bulk_batch (account, begun_at);
-- A line waits, runs, is done (version is then the issue's) or refused (reason is the key of a sentence).
CREATE TABLE bulk_line (
    batch VARCHAR(36) NOT NULL,
    issue VARCHAR(60) NOT NULL,
    place INTEGER NOT NULL,
    state VARCHAR(10) NOT NULL,
    run_at TIMESTAMP WITH TIME ZONE,
    version BIGINT,
    reason VARCHAR(100),
    PRIMARY KEY (batch, issue)
);

-- What somebody likes to see of a queue: a preference, no history. Name and filters are sealed.
CREATE TABLE queue_view (
    view_id VARCHAR(36) NOT NULL PRIMARY KEY,
    account VARCHAR(80) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    seal_key VARCHAR(60) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    filters VARCHAR(2000) NOT NULL,
    opens BOOLEAN NOT NULL,
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX queue_view_account ON queue_view (account, unit);
