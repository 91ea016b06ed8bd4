-- open311: the words about a matter that the desk has cleared for everybody
ALTER TABLE open311_request ADD COLUMN cleared_key VARCHAR(60);
ALTER TABLE open311_request ADD COLUMN cleared VARCHAR(20000);
ALTER TABLE rebuilt.open311_request ADD COLUMN cleared_key VARCHAR(60);
ALTER TABLE rebuilt.open311_request ADD COLUMN cleared VARCHAR(20000);
