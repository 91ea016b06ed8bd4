-- public-view: of each issue what anybody may know of it; a concealed one counts in no place and no category
CREATE TABLE public_view_issue (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    village VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    confidential BOOLEAN NOT NULL,
    status VARCHAR(30) NOT NULL,
    status_before_question VARCHAR(30) NOT NULL,
    stage VARCHAR(20) NOT NULL,
    settled VARCHAR(10),
    filed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    filed_month VARCHAR(7) NOT NULL,
    cell_place VARCHAR(60) NOT NULL,
    cell_category VARCHAR(60) NOT NULL
);
CREATE INDEX public_view_issue_cell ON public_view_issue (filed_month, cell_place, cell_category);
CREATE INDEX public_view_issue_filed ON public_view_issue (filed_at DESC, id DESC);
CREATE INDEX public_view_issue_category ON public_view_issue (category DESC, filed_at DESC, id DESC);
-- the counts of a place, a category and a month (UTC), counted anew whenever one of its issues changes
CREATE TABLE public_view_cell (
    filed_month VARCHAR(7) NOT NULL,
    place VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    total BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    coordination BIGINT NOT NULL,
    dispatched BIGINT NOT NULL,
    process BIGINT NOT NULL,
    done BIGINT NOT NULL,
    planned BIGINT NOT NULL,
    on_time BIGINT NOT NULL,
    late BIGINT NOT NULL,
    PRIMARY KEY (filed_month, place, category)
);

-- where these are rebuilt; the cells are counted there too, so the index that does so is needed
CREATE TABLE rebuilt.public_view_issue AS SELECT * FROM public_view_issue WITH NO DATA;
ALTER TABLE rebuilt.public_view_issue ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.public_view_issue ADD PRIMARY KEY (id);
CREATE INDEX rebuilt_public_view_issue_cell ON rebuilt.public_view_issue (filed_month, cell_place, cell_category);
CREATE TABLE rebuilt.public_view_cell AS SELECT * FROM public_view_cell WITH NO DATA;
ALTER TABLE rebuilt.public_view_cell ALTER COLUMN filed_month SET NOT NULL;
ALTER TABLE rebuilt.public_view_cell ALTER COLUMN place SET NOT NULL;
ALTER TABLE rebuilt.public_view_cell ALTER COLUMN category SET NOT NULL;
ALTER TABLE rebuilt.public_view_cell ADD PRIMARY KEY (filed_month, place, category);
