-- Which programs serve on this database; each says every two seconds that it is there, and whether it changes anything.
CREATE TABLE node (
    name VARCHAR(80) NOT NULL PRIMARY KEY,
    changes BOOLEAN NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- What only one node at a time may do: whoever holds the lock of the row.
CREATE TABLE node_turn (
    name VARCHAR(20) NOT NULL PRIMARY KEY
);
INSERT INTO node_turn (name) VALUES ('START'), ('CHECKPOINT'), ('ERASURES');

-- By a fingerprint, the key files that this database is used with: the same on every node.
CREATE TABLE known_key (
    name VARCHAR(40) NOT NULL PRIMARY KEY,
    print VARCHAR(44) NOT NULL
);
