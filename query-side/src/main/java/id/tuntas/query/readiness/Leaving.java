package id.tuntas.query.readiness;

import id.tuntas.ledger.node.Nodes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * A node that ends says so before it stops: it is no longer ready, and goes on answering until whoever hands out requests
 * has noticed. Only then are open pages let go, running requests ended, and the rest stopped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Leaving implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final ApplicationContext program;
    private final Nodes nodes;
    private final Duration leaveAfter;

    /** @param leaveAfter longer than a proxy takes to notice; nothing where there is none */
    Leaving(ApplicationContext program, Nodes nodes, @Value("${tuntas.leave-after}") Duration leaveAfter) {
        this.program = program;
        this.nodes = nodes;
        this.leaveAfter = leaveAfter;
    }

    /** Readiness has gone down before this is told. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (!event.getApplicationContext().equals(program) || leaveAfter.isZero()) {
            return;
        }
        try {
            nodes.leave();
        } catch (DataAccessException e) {
            LOG.warn("The other nodes will notice by themselves that this one leaves", e);
        }
        try {
            Thread.sleep(leaveAfter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
