-- Every open clock and when it runs out, written in the transaction of its events; due_at is null while there is
-- nothing to wait for, because it stands or because it was missed and that is noted.
CREATE TABLE clock_due (
    issue_id VARCHAR(60) NOT NULL,
    clock VARCHAR(30) NOT NULL,
    round INTEGER NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    calendar_version VARCHAR(100) NOT NULL,
    PRIMARY KEY (issue_id, clock, round)
);
CREATE INDEX clock_due_when ON clock_due (due_at);
CREATE INDEX clock_due_calendar ON clock_due (calendar_version);

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
