package id.tuntas.ledger.store;

import id.tuntas.ledger.durability.Durability;
import id.tuntas.ledger.durability.DurableTransactions;
import id.tuntas.ledger.node.Nodes;
import id.tuntas.ledger.sequence.SequencerLoop;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Everything that Axon needs to keep events in our tables, said explicitly: its auto-configuration is ordered against
 * class names that Spring Boot 4 no longer has, and would quietly choose otherwise.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    private static final String UNIQUE_VIOLATION = "23505";

    private static final EventSchema EVENTS = EventSchema.builder()
            .eventTable("domain_event")
            .snapshotTable("snapshot_event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .typeColumn("type")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("time_stamp")
            .setOwnerColumn("owner")
            .build();

    @Bean
    @Primary
    Serializer serializer() {
        return StoredNameSerializer.create();
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /**
     * By SQL state, the same on both databases: Axon's own resolver for JDBC looks for an exception class that neither
     * driver throws for a batch, and would let a lost race pass for a broken store.
     */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new SQLStateResolver(UNIQUE_VIOLATION);
    }

    /** For projections. Commands use a manager of their own that also waits until the disk has it. */
    @Bean
    @Primary
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** In this process and thread; nothing that a command says leaves the program. */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(TransactionManager transactions, Durability durability, SequencerLoop sequencer) {
        return SimpleCommandBus.builder()
                .transactionManager(new DurableTransactions(transactions, durability, sequencer::wake))
                .build();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            PersistenceExceptionResolver exceptions,
            ConnectionProvider connections,
            TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(exceptions)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(EVENTS)
                .build();
    }

    @Bean
    NewerEvents newerEvents(JdbcClient db) {
        return (aggregate, sequence) -> db.sql("""
                        SELECT 1 FROM domain_event WHERE aggregate_identifier = ? AND sequence_number >= ?
                        FETCH FIRST 1 ROWS ONLY""")
                .params(aggregate, sequence)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, Nodes nodes) {
        // Claims are judged by every node, and no node's own clock may mislead it.
        AbstractTokenEntry.clock = nodes.storeTime();
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TOKENS)
                .nodeId(nodes.name())
                .claimTimeout(Nodes.GONE_AFTER)
                .contentType(byte[].class)
                .build();
    }

    /** The program's one clock; whatever is recorded takes its time from here, and a test may move it. */
    @Bean
    EventTime eventTime(Clock clock) {
        GenericEventMessage.clock = clock;
        return new EventTime();
    }

    record EventTime() {}
}
