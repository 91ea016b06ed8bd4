-- satisfaction: what is told of an issue so far, as far as the figures need it
CREATE TABLE satisfaction_issue (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    unit VARCHAR(60) NOT NULL,
    -- the unit that was last charged with it by disposisi
    charged_unit VARCHAR(60),
    village VARCHAR(60) NOT NULL,
    district VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    status VARCHAR(30) NOT NULL,
    status_before_question VARCHAR(30) NOT NULL,
    filed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- since when an answer is owed: the receipt, or the last reopening
    round_from TIMESTAMP WITH TIME ZONE NOT NULL,
    response_from TIMESTAMP WITH TIME ZONE,
    response_due_at TIMESTAMP WITH TIME ZONE,
    response_policy VARCHAR(200),
    response_restated BOOLEAN NOT NULL,
    settle_from TIMESTAMP WITH TIME ZONE,
    settle_due_at TIMESTAMP WITH TIME ZONE,
    settle_policy VARCHAR(200),
    settle_restated BOOLEAN NOT NULL,
    -- under which unit it counts as open: the one that holds it, * when it is restricted, null when it is settled
    open_unit VARCHAR(60)
);
CREATE INDEX satisfaction_issue_open ON satisfaction_issue (open_unit, filed_at);

-- what counts: a first response, an end of work with what the reporter said of it, a return, a transfer
CREATE TABLE satisfaction_fact (
    issue VARCHAR(60) NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    unit VARCHAR(60) NOT NULL,
    other_unit VARCHAR(60),
    village VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    minutes INTEGER NOT NULL,
    late BOOLEAN,
    policy VARCHAR(200),
    restated BOOLEAN,
    minutes_left INTEGER,
    solved BOOLEAN,
    speed INTEGER,
    conduct INTEGER,
    handling INTEGER,
    reopened_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (issue, number)
);
CREATE INDEX satisfaction_fact_time ON satisfaction_fact (happened_at);
CREATE INDEX satisfaction_fact_unit ON satisfaction_fact (unit, happened_at);

-- the facts of a week of the region, summed up: of a unit, a kelurahan, a category, and of the two within a unit
CREATE TABLE satisfaction_cell (
    slice VARCHAR(20) NOT NULL,
    unit VARCHAR(60) NOT NULL,
    code VARCHAR(60) NOT NULL,
    week DATE NOT NULL,
    asked INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    solved INTEGER NOT NULL,
    speed INTEGER NOT NULL,
    conduct INTEGER NOT NULL,
    handling INTEGER NOT NULL,
    settled INTEGER NOT NULL,
    timed INTEGER NOT NULL,
    on_time INTEGER NOT NULL,
    planned INTEGER NOT NULL,
    otherwise INTEGER NOT NULL,
    reopened INTEGER NOT NULL,
    reopened_soon INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    transferred INTEGER NOT NULL,
    rushed INTEGER NOT NULL,
    massed INTEGER NOT NULL,
    restated INTEGER NOT NULL,
    responded INTEGER NOT NULL,
    responded_timed INTEGER NOT NULL,
    responded_on_time INTEGER NOT NULL,
    -- every single duration, so that medians over any weeks are exact
    settle_minutes VARCHAR(1000000) NOT NULL,
    response_minutes VARCHAR(1000000) NOT NULL,
    policies VARCHAR(20000) NOT NULL,
    passed_to VARCHAR(20000) NOT NULL,
    PRIMARY KEY (slice, unit, code, week)
);
CREATE INDEX satisfaction_cell_week ON satisfaction_cell (slice, week);
CREATE INDEX satisfaction_cell_unit ON satisfaction_cell (slice, unit, week);

-- where these are rebuilt; a week's facts are read while it is built, so that index is needed there too
CREATE TABLE rebuilt.satisfaction_issue AS SELECT * FROM satisfaction_issue WITH NO DATA;
ALTER TABLE rebuilt.satisfaction_issue ALTER COLUMN id SET NOT NULL;
ALTER TABLE rebuilt.satisfaction_issue ADD PRIMARY KEY (id);
CREATE TABLE rebuilt.satisfaction_fact AS SELECT * FROM satisfaction_fact WITH NO DATA;
ALTER TABLE rebuilt.satisfaction_fact ALTER COLUMN issue SET NOT NULL;
ALTER TABLE rebuilt.satisfaction_fact ALTER COLUMN number SET NOT NULL;
ALTER TABLE rebuilt.satisfaction_fact ADD PRIMARY KEY (issue, number);
CREATE INDEX satisfaction_fact_rebuilt ON rebuilt.satisfaction_fact (happened_at);
CREATE TABLE rebuilt.satisfaction_cell AS SELECT * FROM satisfaction_cell WITH NO DATA;
ALTER TABLE rebuilt.satisfaction_cell ALTER COLUMN slice SET NOT NULL;
ALTER TABLE rebuilt.satisfaction_cell ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.satisfaction_cell ALTER COLUMN code SET NOT NULL;
ALTER TABLE rebuilt.satisfaction_cell ALTER COLUMN week SET NOT NULL;
ALTER TABLE rebuilt.satisfaction_cell ADD PRIMARY KEY (slice, unit, code, week);
