-- Up to which step somebody has said to have seen their notices.
CREATE TABLE notice_seen (
    account VARCHAR(80) NOT NULL PRIMARY KEY,
    leaf BIGINT NOT NULL
);

-- Where an officer wants mail, sealed with a key of its own: AT_ONCE or once a morning (DIGEST).
CREATE TABLE mail_address (
    account VARCHAR(80) NOT NULL PRIMARY KEY,
    address_key VARCHAR(60) NOT NULL,
    address VARCHAR(1000) NOT NULL,
    way VARCHAR(10) NOT NULL
);

-- Up to where the ledger has been looked through for what is to be sent; moves in one transaction with the rows below.
CREATE TABLE delivery_position (
    name VARCHAR(20) NOT NULL PRIMARY KEY,
    leaf BIGINT NOT NULL
);

-- What is sent, or was. No address stands here: it is opened when the message is written.
CREATE TABLE delivery (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    event_identifier VARCHAR(36) NOT NULL,
    channel VARCHAR(10) NOT NULL,
    -- an officer's account, or 'reporter'
    recipient VARCHAR(80) NOT NULL,
    issue VARCHAR(60) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    leaf BIGINT NOT NULL,
    digest BOOLEAN NOT NULL,
    state VARCHAR(10) NOT NULL,
    tries INTEGER NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- when it is tried next; of one that is being sent, until when nobody else takes it
    next_try_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    -- kind of the failure, never its message
    cause VARCHAR(200),
    CONSTRAINT delivery_once UNIQUE (event_identifier, recipient)
);
CREATE INDEX delivery_due ON delivery (state, next_try_at);

-- Programs elsewhere that are told: MESSAGES by a gateway to reporters' telephones, EVENTS as CloudEvents.
CREATE TABLE webhook (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    label VARCHAR(60) NOT NULL,
    purpose VARCHAR(10) NOT NULL,
    address VARCHAR(500) NOT NULL,
    secret_key VARCHAR(60) NOT NULL,
    secret VARCHAR(500) NOT NULL,
    old_secret VARCHAR(500),
    old_until TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    -- EVENTS only: the next leaf to be told, and how the last attempt went
    leaf BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    next_try_at TIMESTAMP WITH TIME ZONE NOT NULL,
    stopped BOOLEAN NOT NULL,
    cause VARCHAR(200)
);
