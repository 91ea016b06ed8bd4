-- reply-template: what each unit keeps ready to say; a withdrawn one stays as a row, so that telling twice changes nothing
CREATE TABLE reply_template (
    template VARCHAR(36) NOT NULL PRIMARY KEY,
    unit VARCHAR(60) NOT NULL,
    version BIGINT NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    seal_key VARCHAR(60) NOT NULL,
    title VARCHAR(1000) NOT NULL,
    text VARCHAR(20000) NOT NULL,
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account VARCHAR(80) NOT NULL
);
CREATE INDEX reply_template_unit ON reply_template (unit, withdrawn);
CREATE TABLE rebuilt.reply_template AS SELECT * FROM reply_template WITH NO DATA;
ALTER TABLE rebuilt.reply_template ALTER COLUMN template SET NOT NULL;
ALTER TABLE rebuilt.reply_template ADD PRIMARY KEY (template);
