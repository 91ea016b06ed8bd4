package id.tuntas.query.template;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.template.TemplateEvent;
import id.tuntas.events.template.TemplateEvent.ReplyTemplateWithdrawn;
import id.tuntas.events.template.TemplateEvent.ReplyTemplateWritten;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every unit's replies, sealed. A row only ever moves to a later version, so a second delivery changes nothing. */
@Component
@ProcessingGroup(TemplateProjection.NAME)
class TemplateProjection implements Projection {
    static final String NAME = "reply-template";

    private final JdbcClient db;

    TemplateProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(TemplateEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return TemplateEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of("reply_template", "template"));
    }

    /** One by one: a unit writes a few of these in a year. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            switch ((TemplateEvent) message.getPayload()) {
                case ReplyTemplateWritten written -> show(written, message, place);
                case ReplyTemplateWithdrawn withdrawn ->
                    db.sql("UPDATE " + place.table("reply_template")
                                    + " SET withdrawn = TRUE, version = ? WHERE template = ? AND version < ?")
                            .params(message.getSequenceNumber(), withdrawn.templateId(), message.getSequenceNumber())
                            .update();
            }
        }
    }

    private void show(ReplyTemplateWritten written, DomainEventMessage<?> message, Place place) {
        String table = place.table("reply_template");
        int before = db.sql("DELETE FROM " + table + " WHERE template = ? AND version < ?")
                .params(written.templateId(), message.getSequenceNumber())
                .update();
        boolean known = before == 0
                && db.sql("SELECT COUNT(*) FROM " + table + " WHERE template = ?")
                                .param(written.templateId())
                                .query(Long.class)
                                .single()
                        > 0;
        if (!known) {
            db.sql("INSERT INTO " + table + " (template, unit, version, withdrawn, seal_key, title, text, written_at,"
                            + " account) VALUES (?, ?, ?, FALSE, ?, ?, ?, ?, ?)")
                    .params(written.templateId(), written.unit(), message.getSequenceNumber())
                    .param(written.title().keyId())
                    .params(written.title().ciphertext(), written.text().ciphertext())
                    .param(Timestamp.from(message.getTimestamp()))
                    .param(String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)))
                    .update();
        }
    }
}
