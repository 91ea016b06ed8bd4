package id.tuntas.query.account;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.EventType;
import id.tuntas.events.account.AccountEvent;
import id.tuntas.events.account.AccountEvent.ApiTokenIssued;
import id.tuntas.events.account.AccountEvent.ApiTokenRevoked;
import id.tuntas.events.account.AccountEvent.PasskeyAdded;
import id.tuntas.events.account.AccountEvent.PasskeyRemoved;
import id.tuntas.events.account.AccountEvent.PasswordChanged;
import id.tuntas.events.account.AccountEvent.PasswordResetOffered;
import id.tuntas.events.account.AccountEvent.WebhookChanged;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row for each change in how an account signs in. */
@Component
@ProcessingGroup(AccountProjection.NAME)
class AccountProjection implements Projection {
    static final String NAME = "account";
    private static final String TABLE = "account_change";

    private final JdbcClient db;

    AccountProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(AccountEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return AccountEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of(TABLE, "account", "version"));
    }

    /** One by one: an account changes a few times in a year. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            AccountEvent event = (AccountEvent) message.getPayload();
            if (!isKnown(event.account(), message.getSequenceNumber(), place)) {
                add(event, message, place);
            }
        }
    }

    private boolean isKnown(String account, long version, Place place) {
        return db.sql("SELECT COUNT(*) FROM " + place.table(TABLE) + " WHERE account = ? AND version = ?")
                        .params(account, version)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void add(AccountEvent event, DomainEventMessage<?> message, Place place) {
        EventType type = EventCatalogue.typeOf(event.getClass());
        db.sql("INSERT INTO " + place.table(TABLE)
                        + " (account, version, happened_at, change, about, actor, office) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(event.account(), message.getSequenceNumber(), Timestamp.from(message.getTimestamp()))
                .params(type == null ? "" : type.value(), about(event))
                .param(String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)))
                .param(message.getMetaData().get(EventMetadata.OFFICE))
                .update();
    }

    private static String about(AccountEvent event) {
        return switch (event) {
            case PasswordChanged changed -> changed.cause().name();
            case PasswordResetOffered offered -> "";
            case ApiTokenIssued issued -> issued.scope().name();
            case ApiTokenRevoked revoked -> "";
            case PasskeyAdded added -> "";
            case PasskeyRemoved removed -> "";
            case WebhookChanged changed -> changed.change().name();
        };
    }
}
