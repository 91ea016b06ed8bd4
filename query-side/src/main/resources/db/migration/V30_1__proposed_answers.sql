-- exchange: what was said to be done, until somebody finds that it is; then it is what the reporter is told
ALTER TABLE exchange_issue ADD COLUMN proposed_key VARCHAR(60);
ALTER TABLE exchange_issue ADD COLUMN proposed VARCHAR(20000);
ALTER TABLE rebuilt.exchange_issue ADD COLUMN proposed_key VARCHAR(60);
ALTER TABLE rebuilt.exchange_issue ADD COLUMN proposed VARCHAR(20000);
