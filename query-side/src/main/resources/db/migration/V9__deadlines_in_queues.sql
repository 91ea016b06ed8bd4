-- opd-queue: the open clocks by which an office owes something; due_at is the soonest of their deadlines
ALTER TABLE opd_queue ADD COLUMN owed_clocks VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE rebuilt.opd_queue ADD COLUMN owed_clocks VARCHAR(1000) DEFAULT '' NOT NULL;
CREATE INDEX opd_queue_due ON opd_queue (unit, due_at);
CREATE INDEX opd_queue_superior ON opd_queue (superior, due_at);
-- which deadlines were ever missed, and what the issue was then: who held it, whether it was restricted
CREATE TABLE opd_queue_missed (
    issue VARCHAR(60) NOT NULL,
    clock VARCHAR(40) NOT NULL,
    round INTEGER NOT NULL,
    unit VARCHAR(60) NOT NULL,
    restricted BOOLEAN NOT NULL,
    PRIMARY KEY (issue, clock, round)
);
CREATE TABLE rebuilt.opd_queue_missed AS SELECT * FROM opd_queue_missed WITH NO DATA;
ALTER TABLE rebuilt.opd_queue_missed ALTER COLUMN issue SET NOT NULL;
ALTER TABLE rebuilt.opd_queue_missed ALTER COLUMN clock SET NOT NULL;
ALTER TABLE rebuilt.opd_queue_missed ALTER COLUMN round SET NOT NULL;
ALTER TABLE rebuilt.opd_queue_missed ADD PRIMARY KEY (issue, clock, round);

-- history: what a step did to a clock by which an office owes something; without a due_at it stands or is done
ALTER TABLE history_step ADD COLUMN clock VARCHAR(40);
ALTER TABLE history_step ADD COLUMN clock_round INTEGER;
ALTER TABLE history_step ADD COLUMN clock_unit VARCHAR(30);
ALTER TABLE history_step ADD COLUMN due_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE rebuilt.history_step ADD COLUMN clock VARCHAR(40);
ALTER TABLE rebuilt.history_step ADD COLUMN clock_round INTEGER;
ALTER TABLE rebuilt.history_step ADD COLUMN clock_unit VARCHAR(30);
ALTER TABLE rebuilt.history_step ADD COLUMN due_at TIMESTAMP WITH TIME ZONE;
