package id.tuntas.query.projection;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Every projection reads the whole history from its beginning, one event after the other, and its rows and its place in
 * the history change in one transaction. An error is never passed over: the projection tries again from where it was.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 200;

    @Bean
    @Profile("!command-line")
    ConfigurerModule projections() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors((configuration, processor) -> processor
                        .initialSegmentCount(1)
                        .batchSize(BATCH)
                        .initialToken(StreamableMessageSource::createTailToken))
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance()));
    }

    /** A command-line run shows nothing: its processors listen to nobody. The serving program sees the events. */
    @Bean
    @Profile("command-line")
    ConfigurerModule noProjections() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingSubscribingEventProcessors()
                .configureDefaultSubscribableMessageSource(configuration -> processor -> () -> true));
    }
}
