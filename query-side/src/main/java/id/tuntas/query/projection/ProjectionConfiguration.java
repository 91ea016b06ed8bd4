package id.tuntas.query.projection;

import id.tuntas.ledger.node.Nodes;
import id.tuntas.ledger.sequence.LedgerSource;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every projection reads the whole history in its proven order, from its beginning, and its rows and its place in
 * the history change in one transaction. An error is never passed over: the projection tries again from where it was, and
 * sets apart what fails again by itself.
 * Each runs on one node at a time; see {@link ClaimShares}.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 200;

    @Bean
    @Profile("!command-line")
    ConfigurerModule liveProjections(
            LedgerSource ledger,
            Bookmarks bookmarks,
            Nodes nodes,
            ObjectProvider<Projections> projections,
            DeadLetters letters,
            PlatformTransactionManager transactions,
            @Value("${tuntas.projections.bookmark-every}") Duration bookmarkEvery) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        Clock steady = new SteadyClock();
        AtomicBoolean started = new AtomicBoolean();
        return configurer -> {
            configurer.onInitialize(configuration ->
                    configuration.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> started.set(true)));
            configurer.eventProcessing(processing -> processing
                    .configureDefaultStreamableMessageSource(configuration -> ledger)
                    .usingPooledStreamingEventProcessors((configuration, processor) -> processor
                            .initialSegmentCount(1)
                            .batchSize(BATCH)
                            // Also moves the bookmark over events that are none of this projection's.
                            .claimExtensionThreshold(bookmarkEvery.toMillis())
                            .clock(steady)
                            .tokenClaimInterval(ClaimShares.LOOKS_EVERY.toMillis())
                            .maxSegmentProvider(new ClaimShares(
                                    nodes, projections, steady, configuration::eventProcessingConfiguration, started))
                            .initialToken(StreamableMessageSource::createTailToken))
                    .registerDefaultHandlerInterceptor((configuration, name) ->
                            new LiveBatch(projections.getObject().find(name).orElseThrow(), bookmarks, letters))
                    .registerDefaultHandlerInterceptor((configuration, name) -> new PoisonApart(name, letters, nested))
                    .registerDefaultListenerInvocationErrorHandler(
                            configuration -> PropagatingErrorHandler.instance()));
        };
    }

    /** A command-line run shows nothing: its processors listen to nobody. The serving program sees the events. */
    @Bean
    @Profile("command-line")
    ConfigurerModule noLiveProjections() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingSubscribingEventProcessors()
                .configureDefaultSubscribableMessageSource(configuration -> processor -> () -> true));
    }
}
