-- The proven order. One row for each leaf; the application only ever inserts and reads these rows.
CREATE TABLE ledger_leaf (
    leaf_index BIGINT NOT NULL PRIMARY KEY,
    global_index BIGINT NOT NULL,
    leaf_hash ${bytes} NOT NULL,
    CONSTRAINT ledger_leaf_event UNIQUE (global_index)
);

-- Roots of complete subtrees of 256, 65,536 ... leaves: what the tiles above level 0 consist of.
CREATE TABLE ledger_subtree (
    tile_level INTEGER NOT NULL,
    subtree_index BIGINT NOT NULL,
    root ${bytes} NOT NULL,
    PRIMARY KEY (tile_level, subtree_index)
);

-- Its one row is the lock of all sequencers, and says how far they have come in the store's own index.
CREATE TABLE ledger_sequencer (
    id INTEGER NOT NULL PRIMARY KEY,
    watermark BIGINT NOT NULL,
    size BIGINT NOT NULL
);
INSERT INTO ledger_sequencer (id, watermark, size) VALUES (1, 0, 0);

-- Every checkpoint that was signed.
CREATE TABLE ledger_checkpoint (
    origin VARCHAR(200) NOT NULL,
    size BIGINT NOT NULL,
    note VARCHAR(4000) NOT NULL,
    PRIMARY KEY (origin, size)
);
