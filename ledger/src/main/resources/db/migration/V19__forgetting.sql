-- Each wrapped key says by which master key it was wrapped; hides: some of what it sealed is not shown as it was told.
ALTER TABLE sealing_key ADD COLUMN epoch INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE sealing_key ADD COLUMN hides BOOLEAN DEFAULT FALSE NOT NULL;

-- Master keys that there were; the youngest wraps new keys.
CREATE TABLE master_epoch (
    epoch INTEGER NOT NULL PRIMARY KEY,
    began_at TIMESTAMP WITH TIME ZONE NOT NULL
);
INSERT INTO master_epoch (epoch, began_at) VALUES (1, CURRENT_TIMESTAMP);

-- What was destroyed for good. The same list stands in a file outside the database, which a restored backup does not turn
-- back; told: whether the history says so.
CREATE TABLE erased (
    entry VARCHAR(200) NOT NULL PRIMARY KEY,
    told BOOLEAN NOT NULL
);

-- Sealed texts that are not shown, or of which another one is shown instead.
CREATE TABLE sealed_instead (
    key_id VARCHAR(80) NOT NULL,
    sha256 VARCHAR(44) NOT NULL,
    instead VARCHAR(2000),
    PRIMARY KEY (key_id, sha256)
);
