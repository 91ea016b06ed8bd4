-- meeting: whether the office came; null as long as nobody said so
ALTER TABLE meeting_party ADD COLUMN attended BOOLEAN;
ALTER TABLE rebuilt.meeting_party ADD COLUMN attended BOOLEAN;
