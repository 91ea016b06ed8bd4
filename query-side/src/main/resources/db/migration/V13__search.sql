-- search: what is needed to find an issue and its like. Words stand here as keyed numbers only (ledger: BlindNumbers).
CREATE TABLE search_issue (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    content_key VARCHAR(80) NOT NULL,
    category VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    -- the reporter wished neither to be anonymous nor the matter to be confidential
    open_to_all BOOLEAN NOT NULL,
    status VARCHAR(30) NOT NULL,
    status_before_question VARCHAR(30) NOT NULL,
    village VARCHAR(60) NOT NULL,
    district VARCHAR(60) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    lat DOUBLE PRECISION,
    lng DOUBLE PRECISION,
    filed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX search_issue_filed ON search_issue (filed_at);
CREATE INDEX search_issue_key ON search_issue (content_key);
CREATE INDEX search_issue_place ON search_issue (category, village, filed_at);
CREATE INDEX search_issue_point ON search_issue (category, lat, lng);
-- fields: bits that tell where the word stands (1 title, 2 description, 4 address, 8 later text, 16 name of category or unit)
CREATE TABLE search_term (
    issue_id VARCHAR(60) NOT NULL,
    term BIGINT NOT NULL,
    fields INTEGER NOT NULL,
    PRIMARY KEY (issue_id, term)
);
CREATE INDEX search_term_issues ON search_term (term, issue_id);

CREATE TABLE rebuilt.search_issue AS SELECT * FROM search_issue WITH NO DATA;
ALTER TABLE rebuilt.search_issue ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.search_issue ADD PRIMARY KEY (id);
CREATE TABLE rebuilt.search_term AS SELECT * FROM search_term WITH NO DATA;
ALTER TABLE rebuilt.search_term ALTER COLUMN issue_id SET NOT NULL;
ALTER TABLE rebuilt.search_term ALTER COLUMN term SET NOT NULL;
ALTER TABLE rebuilt.search_term ADD PRIMARY KEY (issue_id, term);
