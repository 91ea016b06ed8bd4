-- Statistics keep values of a column, and a wrapped key would stay in them after its row was deleted. Nothing searches by
-- this one. The type stays as it is: setting it drops what statistics there are, which setting their number does not.
ALTER TABLE sealing_key ALTER COLUMN wrapped TYPE BYTEA;
ALTER TABLE sealing_key ALTER COLUMN wrapped SET STATISTICS 0;
