package id.tuntas.query.projection;

import id.tuntas.ledger.sequence.LedgerSource;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Every projection reads the whole history in its proven order, from its beginning, and its rows and its place in
 * the history change in one transaction. An error is never passed over: the projection tries again from where it was.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 200;

    @Bean
    @Profile("!command-line")
    ConfigurerModule liveProjections(
            LedgerSource ledger,
            Bookmarks bookmarks,
            @Value("${tuntas.projections.bookmark-every}") Duration bookmarkEvery) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .configureDefaultStreamableMessageSource(configuration -> ledger)
                .usingPooledStreamingEventProcessors((configuration, processor) -> processor
                        .initialSegmentCount(1)
                        .batchSize(BATCH)
                        // Also moves the bookmark over events that are none of this projection's.
                        .claimExtensionThreshold(bookmarkEvery.toMillis())
                        .clock(new SteadyClock())
                        .initialToken(StreamableMessageSource::createTailToken))
                .registerDefaultHandlerInterceptor((configuration, name) -> new BookmarkFirst(name, bookmarks))
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance()));
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
