-- survey: the official survey of each unit and period as it was last imported
CREATE TABLE survey (
    unit VARCHAR(60) NOT NULL,
    period VARCHAR(10) NOT NULL,
    version BIGINT NOT NULL,
    imported_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account VARCHAR(80) NOT NULL,
    respondents INTEGER NOT NULL,
    published VARCHAR(20),
    legal_basis VARCHAR(2000) NOT NULL,
    PRIMARY KEY (unit, period)
);
-- how often each answer was given to each element
CREATE TABLE survey_element (
    unit VARCHAR(60) NOT NULL,
    period VARCHAR(10) NOT NULL,
    element VARCHAR(30) NOT NULL,
    place INTEGER NOT NULL,
    ones INTEGER NOT NULL,
    twos INTEGER NOT NULL,
    threes INTEGER NOT NULL,
    fours INTEGER NOT NULL,
    PRIMARY KEY (unit, period, element)
);
-- the bounds of the grades that were in force for it
CREATE TABLE survey_grade (
    unit VARCHAR(60) NOT NULL,
    period VARCHAR(10) NOT NULL,
    grade VARCHAR(20) NOT NULL,
    at_least NUMERIC(9, 4) NOT NULL,
    PRIMARY KEY (unit, period, grade)
);

-- where these are rebuilt
CREATE TABLE rebuilt.survey AS SELECT * FROM survey WITH NO DATA;
ALTER TABLE rebuilt.survey ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.survey ALTER COLUMN period SET NOT NULL;
ALTER TABLE rebuilt.survey ADD PRIMARY KEY (unit, period);
CREATE TABLE rebuilt.survey_element AS SELECT * FROM survey_element WITH NO DATA;
ALTER TABLE rebuilt.survey_element ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.survey_element ALTER COLUMN period SET NOT NULL;
ALTER TABLE rebuilt.survey_element ALTER COLUMN element SET NOT NULL;
ALTER TABLE rebuilt.survey_element ADD PRIMARY KEY (unit, period, element);
CREATE TABLE rebuilt.survey_grade AS SELECT * FROM survey_grade WITH NO DATA;
ALTER TABLE rebuilt.survey_grade ALTER COLUMN unit SET NOT NULL;
ALTER TABLE rebuilt.survey_grade ALTER COLUMN period SET NOT NULL;
ALTER TABLE rebuilt.survey_grade ALTER COLUMN grade SET NOT NULL;
ALTER TABLE rebuilt.survey_grade ADD PRIMARY KEY (unit, period, grade);
