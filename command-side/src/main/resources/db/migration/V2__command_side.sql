-- What was answered to a request with an Idempotency-Key. The fingerprint is a hash of the command; no text is kept.
CREATE TABLE idempotent_request (
    actor VARCHAR(80) NOT NULL,
    idempotency_key VARCHAR(200) NOT NULL,
    fingerprint VARCHAR(44) NOT NULL,
    outcome VARCHAR(1000) NOT NULL,
    kept_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (actor, idempotency_key)
);

-- Who may sign in. Secrets are no events; which office an account holds is one.
CREATE TABLE account (
    name VARCHAR(80) NOT NULL PRIMARY KEY,
    password_hash VARCHAR(300) NOT NULL
);
CREATE TABLE api_token (
    sha256 VARCHAR(44) NOT NULL PRIMARY KEY,
    account VARCHAR(80) NOT NULL
);
CREATE TABLE invitation (
    sha256 VARCHAR(44) NOT NULL PRIMARY KEY,
    office VARCHAR(100) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
