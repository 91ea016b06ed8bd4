-- By these the same file is known again: keyed hashes of what was sent and of what was kept of it. A plain hash, as stood
-- here before, let whoever had the table try pictures on it.
DROP INDEX sealed_file_sha256;
ALTER TABLE sealed_file DROP COLUMN sha256;
ALTER TABLE sealed_file ADD COLUMN sent_mark VARCHAR(44);
ALTER TABLE sealed_file ADD COLUMN kept_mark VARCHAR(44);
CREATE INDEX sealed_file_sent ON sealed_file (sent_mark);
CREATE INDEX sealed_file_kept ON sealed_file (kept_mark);
