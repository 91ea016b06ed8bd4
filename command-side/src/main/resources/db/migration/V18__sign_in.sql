-- Sessions, as Spring Session keeps them; what stands in attribute_bytes is sealed (ledger/sealing/OwnSeal).
CREATE TABLE spring_session (
    primary_id CHAR(36) NOT NULL PRIMARY KEY,
    session_id CHAR(36) NOT NULL,
    creation_time BIGINT NOT NULL,
    last_access_time BIGINT NOT NULL,
    max_inactive_interval INT NOT NULL,
    expiry_time BIGINT NOT NULL,
    principal_name VARCHAR(100)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
    session_primary_id CHAR(36) NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name VARCHAR(200) NOT NULL,
    attribute_bytes ${bytes} NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- Who tried what lately: as many places for each bucket as tries are allowed; milliseconds since 1970.
CREATE TABLE attempt (
    bucket VARCHAR(60) NOT NULL,
    place INT NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (bucket, place)
);
CREATE INDEX attempt_time ON attempt (taken_at);

-- Tokens of the demo and of old have neither identity nor end.
ALTER TABLE api_token ADD COLUMN id VARCHAR(36);
ALTER TABLE api_token ADD COLUMN label VARCHAR(60);
ALTER TABLE api_token ADD COLUMN scope VARCHAR(10) DEFAULT 'ALL' NOT NULL;
ALTER TABLE api_token ADD COLUMN created_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE api_token ADD COLUMN expires_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE api_token ADD COLUMN last_used_on DATE;
CREATE INDEX api_token_account ON api_token (account);

-- A link that an administrator made for somebody who cannot sign in.
CREATE TABLE password_reset (
    sha256 VARCHAR(44) NOT NULL PRIMARY KEY,
    account VARCHAR(80) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX password_reset_account ON password_reset (account);

-- Passkeys, as Spring Security keeps them.
CREATE TABLE user_entities (
    id VARCHAR(1000) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    display_name VARCHAR(200)
);
CREATE UNIQUE INDEX user_entities_name ON user_entities (name);
CREATE TABLE user_credentials (
    credential_id VARCHAR(1000) NOT NULL PRIMARY KEY,
    user_entity_user_id VARCHAR(1000) NOT NULL,
    public_key ${bytes} NOT NULL,
    signature_count BIGINT,
    uv_initialized BOOLEAN,
    backup_eligible BOOLEAN NOT NULL,
    authenticator_transports VARCHAR(1000),
    public_key_credential_type VARCHAR(100),
    backup_state BOOLEAN NOT NULL,
    attestation_object ${bytes},
    attestation_client_data_json ${bytes},
    created TIMESTAMP,
    last_used TIMESTAMP,
    label VARCHAR(1000) NOT NULL
);
CREATE INDEX user_credentials_user ON user_credentials (user_entity_user_id);
