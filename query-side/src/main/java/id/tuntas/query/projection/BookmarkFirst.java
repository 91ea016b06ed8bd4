package id.tuntas.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Takes a projection's bookmark before its rows, as a rebuild does when it takes over: whoever took the rows first and
 * wanted the bookmark at the end would wait for the other in a circle.
 */
record BookmarkFirst(String projection, Bookmarks bookmarks) implements MessageHandlerInterceptor<EventMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain)
            throws Exception {
        if (!(batch instanceof BatchingUnitOfWork<?> many) || many.isFirstMessage()) {
            bookmarks.lock(projection);
        }
        return chain.proceed();
    }
}
