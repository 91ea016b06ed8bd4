-- What was answered to a request with an Idempotency-Key. The fingerprint is a hash of the command; no text is kept.
CREATE TABLE idempotent_request (
    actor VARCHAR(80) NOT NULL,
    idempotency_key VARCHAR(200) NOT NULL,
    fingerprint VARCHAR(44) NOT NULL,
    outcome VARCHAR(1000) NOT NULL,
    kept_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (actor, idempotency_key)
);
