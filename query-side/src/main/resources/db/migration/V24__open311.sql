-- open311: of each issue what GeoReport tells of it, and the steps of it that anybody may see
CREATE TABLE open311_request (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    village VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    confidential BOOLEAN NOT NULL,
    status VARCHAR(30) NOT NULL,
    status_before_question VARCHAR(30) NOT NULL,
    stage VARCHAR(20) NOT NULL,
    closed BOOLEAN NOT NULL,
    unit VARCHAR(60) NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    notes_key VARCHAR(60),
    notes VARCHAR(20000),
    requested_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX open311_request_requested ON open311_request (requested_at DESC, id DESC);
CREATE INDEX open311_request_updated ON open311_request (updated_at DESC, id DESC);
CREATE TABLE open311_update (
    issue_id VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    stage VARCHAR(20) NOT NULL,
    notes_key VARCHAR(60),
    notes VARCHAR(20000),
    PRIMARY KEY (issue_id, version)
);
CREATE INDEX open311_update_happened ON open311_update (happened_at, issue_id, version);

CREATE TABLE rebuilt.open311_request AS SELECT * FROM open311_request WITH NO DATA;
ALTER TABLE rebuilt.open311_request ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.open311_request ADD PRIMARY KEY (id);
CREATE TABLE rebuilt.open311_update AS SELECT * FROM open311_update WITH NO DATA;
ALTER TABLE rebuilt.open311_update ALTER COLUMN issue_id SET NOT NULL;
ALTER TABLE rebuilt.open311_update ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.open311_update ADD PRIMARY KEY (issue_id, version);
