-- What a projection could not show: the first such event of a history, whose later ones wait behind it. The event itself
-- stays where it is and is read from there again, so nothing here outlives a key.
CREATE TABLE dead_letter (
    letter VARCHAR(36) PRIMARY KEY,
    projection VARCHAR(60) NOT NULL,
    aggregate_identifier VARCHAR(255) NOT NULL,
    sequence_number BIGINT NOT NULL,
    leaf_index BIGINT NOT NULL,
    payload_type VARCHAR(255) NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    tries INTEGER NOT NULL,
    -- null when the program no longer tries by itself
    next_try_at TIMESTAMP WITH TIME ZONE,
    -- kind and place of the failure, never its message
    cause VARCHAR(500) NOT NULL,
    CONSTRAINT dead_letter_first UNIQUE (projection, aggregate_identifier)
);
CREATE INDEX dead_letter_of ON dead_letter (aggregate_identifier);
CREATE INDEX dead_letter_due ON dead_letter (next_try_at);
