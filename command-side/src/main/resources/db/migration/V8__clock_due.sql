-- Every open clock and when it runs out, written in the transaction of its events; due_at is null while there is
-- nothing to wait for, because it stands or because it was missed and that is noted. look_at is due_at, or later where
-- looking has failed before: one that fails must not stand in front of all that come after it.
CREATE TABLE clock_due (
    issue_id VARCHAR(60) NOT NULL,
    clock VARCHAR(30) NOT NULL,
    round INTEGER NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    look_at TIMESTAMP WITH TIME ZONE,
    failures INTEGER DEFAULT 0 NOT NULL,
    calendar_version VARCHAR(100) NOT NULL,
    PRIMARY KEY (issue_id, clock, round)
);
-- Each in the order in which a page of it is read.
CREATE INDEX clock_due_when ON clock_due (look_at, issue_id, clock, round);
CREATE INDEX clock_due_calendar ON clock_due (calendar_version, issue_id, clock, round);

-- Tasks that run once in a cluster; the table is that of db-scheduler.
CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data ${blob},
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50),
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
