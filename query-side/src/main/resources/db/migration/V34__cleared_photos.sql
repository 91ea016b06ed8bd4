-- open311: the photos of a matter that the desk has cleared for everybody, by their identities with commas between them
ALTER TABLE open311_request ADD COLUMN photos VARCHAR(1000);
ALTER TABLE rebuilt.open311_request ADD COLUMN photos VARCHAR(1000);
