-- Where a projection is rebuilt while the live one goes on: the same tables, without indexes that only screens need.
CREATE SCHEMA rebuilt;
CREATE TABLE rebuilt.organisation_region AS SELECT * FROM organisation_region WITH NO DATA;
ALTER TABLE rebuilt.organisation_region ALTER COLUMN region SET NOT NULL;
ALTER TABLE rebuilt.organisation_region ADD PRIMARY KEY (region);
CREATE TABLE rebuilt.organisation_word AS SELECT * FROM organisation_word WITH NO DATA;
ALTER TABLE rebuilt.organisation_word ALTER COLUMN term SET NOT NULL;
ALTER TABLE rebuilt.organisation_word ADD PRIMARY KEY (term);
CREATE TABLE rebuilt.organisation_unit AS SELECT * FROM organisation_unit WITH NO DATA;
ALTER TABLE rebuilt.organisation_unit ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.organisation_unit ADD PRIMARY KEY (unit);
CREATE TABLE rebuilt.organisation_office AS SELECT * FROM organisation_office WITH NO DATA;
ALTER TABLE rebuilt.organisation_office ALTER COLUMN office SET NOT NULL;
ALTER TABLE rebuilt.organisation_office ADD PRIMARY KEY (office);
CREATE TABLE rebuilt.organisation_holder AS SELECT * FROM organisation_holder WITH NO DATA;
ALTER TABLE rebuilt.organisation_holder ALTER COLUMN office SET NOT NULL;
ALTER TABLE rebuilt.organisation_holder ALTER COLUMN account SET NOT NULL;
ALTER TABLE rebuilt.organisation_holder ADD PRIMARY KEY (office, account);
CREATE TABLE rebuilt.organisation_category AS SELECT * FROM organisation_category WITH NO DATA;
ALTER TABLE rebuilt.organisation_category ALTER COLUMN category SET NOT NULL;
ALTER TABLE rebuilt.organisation_category ADD PRIMARY KEY (category);
CREATE TABLE rebuilt.organisation_body AS SELECT * FROM organisation_body WITH NO DATA;
ALTER TABLE rebuilt.organisation_body ALTER COLUMN body SET NOT NULL;
ALTER TABLE rebuilt.organisation_body ADD PRIMARY KEY (body);
CREATE TABLE rebuilt.issue AS SELECT * FROM issue WITH NO DATA;
ALTER TABLE rebuilt.issue ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.issue ADD PRIMARY KEY (id);
CREATE TABLE rebuilt.issue_unit AS SELECT * FROM issue_unit WITH NO DATA;
ALTER TABLE rebuilt.issue_unit ALTER COLUMN issue_id SET NOT NULL;
ALTER TABLE rebuilt.issue_unit ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.issue_unit ADD PRIMARY KEY (issue_id, unit);
CREATE TABLE rebuilt.opd_queue AS SELECT * FROM opd_queue WITH NO DATA;
ALTER TABLE rebuilt.opd_queue ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.opd_queue ADD PRIMARY KEY (id);

-- The last rebuild or comparison of each projection, or the one that runs: whoever runs it tells here how far it is.
CREATE TABLE projection_rebuild (
    projection VARCHAR(60) NOT NULL PRIMARY KEY,
    run VARCHAR(36) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    started_by VARCHAR(80) NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- by the database's clock, which all nodes share; a run that has not been heard of for long has died
    heard_at TIMESTAMP WITH TIME ZONE NOT NULL,
    events_total BIGINT NOT NULL,
    events_done BIGINT NOT NULL,
    elapsed_millis BIGINT NOT NULL,
    differing_rows BIGINT
);
