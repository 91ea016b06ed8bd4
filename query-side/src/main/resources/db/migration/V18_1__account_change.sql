-- account: what changed in how accounts sign in, who did it and when
CREATE TABLE account_change (
    account VARCHAR(80) NOT NULL,
    version BIGINT NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    change VARCHAR(40) NOT NULL,
    about VARCHAR(40) NOT NULL,
    actor VARCHAR(80) NOT NULL,
    office VARCHAR(100),
    PRIMARY KEY (account, version)
);
CREATE INDEX account_change_time ON account_change (happened_at);
CREATE TABLE rebuilt.account_change AS SELECT * FROM account_change WITH NO DATA;
ALTER TABLE rebuilt.account_change ALTER COLUMN account SET NOT NULL;
ALTER TABLE rebuilt.account_change ALTER COLUMN version SET NOT NULL;
ALTER TABLE rebuilt.account_change ADD PRIMARY KEY (account, version);
