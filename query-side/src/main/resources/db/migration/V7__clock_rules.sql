-- clock-rules: every policy and calendar that was adopted; place is the order of adoption
CREATE TABLE clock_policy (
    version VARCHAR(200) NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    adopted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account VARCHAR(80) NOT NULL
);
CREATE TABLE clock_policy_rule (
    version VARCHAR(200) NOT NULL,
    place INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    clock VARCHAR(40) NOT NULL,
    issue_class VARCHAR(30),
    examination VARCHAR(30),
    category VARCHAR(60),
    unit_kind VARCHAR(30),
    unit VARCHAR(60),
    amount INTEGER NOT NULL,
    limit_unit VARCHAR(30) NOT NULL,
    legal_basis VARCHAR(2000) NOT NULL,
    valid_from DATE NOT NULL,
    PRIMARY KEY (version, place)
);
CREATE TABLE clock_calendar (
    version VARCHAR(200) NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    adopted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account VARCHAR(80) NOT NULL,
    zone VARCHAR(60) NOT NULL,
    collective_leave_is_free BOOLEAN NOT NULL,
    first_decreed_year INTEGER NOT NULL,
    last_decreed_year INTEGER NOT NULL
);
CREATE TABLE clock_calendar_day (
    version VARCHAR(200) NOT NULL,
    place INTEGER NOT NULL,
    free_on DATE NOT NULL,
    kind VARCHAR(30) NOT NULL,
    name VARCHAR(2000) NOT NULL,
    legal_basis VARCHAR(2000) NOT NULL,
    PRIMARY KEY (version, place)
);
-- office hours of the ordinary week, whose period is null, and of each period
CREATE TABLE clock_calendar_hours (
    version VARCHAR(200) NOT NULL,
    place INTEGER NOT NULL,
    period VARCHAR(2000),
    held_from DATE,
    held_until DATE,
    weekday VARCHAR(10) NOT NULL,
    opens VARCHAR(20) NOT NULL,
    closes VARCHAR(20) NOT NULL,
    PRIMARY KEY (version, place)
);

-- where these are rebuilt
CREATE TABLE rebuilt.clock_policy AS SELECT * FROM clock_policy WITH NO DATA;
ALTER TABLE rebuilt.clock_policy ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.clock_policy ADD PRIMARY KEY (version);
CREATE TABLE rebuilt.clock_policy_rule AS SELECT * FROM clock_policy_rule WITH NO DATA;
ALTER TABLE rebuilt.clock_policy_rule ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.clock_policy_rule ALTER COLUMN place SET NOT NULL;
ALTER TABLE rebuilt.clock_policy_rule ADD PRIMARY KEY (version, place);
CREATE TABLE rebuilt.clock_calendar AS SELECT * FROM clock_calendar WITH NO DATA;
ALTER TABLE rebuilt.clock_calendar ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.clock_calendar ADD PRIMARY KEY (version);
CREATE TABLE rebuilt.clock_calendar_day AS SELECT * FROM clock_calendar_day WITH NO DATA;
ALTER TABLE rebuilt.clock_calendar_day ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.clock_calendar_day ALTER COLUMN place SET NOT NULL;
ALTER TABLE rebuilt.clock_calendar_day ADD PRIMARY KEY (version, place);
CREATE TABLE rebuilt.clock_calendar_hours AS SELECT * FROM clock_calendar_hours WITH NO DATA;
ALTER TABLE rebuilt.clock_calendar_hours ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.clock_calendar_hours ALTER COLUMN place SET NOT NULL;
ALTER TABLE rebuilt.clock_calendar_hours ADD PRIMARY KEY (version, place);
