package id.tuntas.ledger;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.EscalationCause;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.organisation.Tier;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationContext;

/** Writes history the way the program does: as commands on the real command bus. */
public final class TestHistory {
    private static final String COMMAND = "write";

    private final CommandBus commands;

    public TestHistory(ApplicationContext ledger) {
        commands = ledger.getBean(CommandBus.class);
        EventStore store = ledger.getBean(EventStore.class);
        commands.subscribe(COMMAND, command -> {
            Writing writing = (Writing) command.getPayload();
            store.publish(writing.events());
            if (writing.refuseAfterwards()) {
                throw new IllegalArgumentException("refused");
            }
            return null;
        });
    }

    private record Writing(List<DomainEventMessage<?>> events, boolean refuseAfterwards) {}

    /** Returns once the command is acknowledged; throws what refused it. */
    public void append(DomainEventMessage<?>... events) {
        dispatch(new Writing(List.of(events), false));
    }

    /** The command's handler fails after it has published. */
    public void appendAndFail(DomainEventMessage<?>... events) {
        dispatch(new Writing(List.of(events), true));
    }

    private void dispatch(Writing writing) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        commands.dispatch(
                new GenericCommandMessage<>(GenericCommandMessage.asCommandMessage(writing), COMMAND),
                (command, result) -> {
                    if (result.isExceptional()) {
                        acknowledged.completeExceptionally(result.exceptionResult());
                    } else {
                        acknowledged.complete(null);
                    }
                });
        try {
            acknowledged.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** An event of ordinary size: some 700 bytes with what stands beside it. */
    public static DomainEventMessage<?> escalation(String issueId, long sequence, Random random) {
        IssueEscalated event = new IssueEscalated(
                issueId,
                "32.77.02.1005",
                "32.77.02",
                "SETDA",
                Tier.DISTRICT,
                EscalationCause.BY_OFFICER,
                new Sealed("reporter-" + new UUID(0, random.nextLong()) + "-content", base64(random, 180)));
        return new GenericDomainEventMessage<>(
                "Issue",
                issueId,
                sequence,
                event,
                Map.of(
                        EventMetadata.ACTOR, "lurah.padasuka",
                        EventMetadata.OFFICE, "32.77.02.1005:LURAH",
                        EventMetadata.CHANNEL, "DESK",
                        EventMetadata.CORRELATION_ID, new UUID(random.nextLong(), random.nextLong()).toString(),
                        EventMetadata.NONCE, base64(random, 16)));
    }

    private static String base64(Random random, int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getEncoder().encodeToString(content);
    }
}
