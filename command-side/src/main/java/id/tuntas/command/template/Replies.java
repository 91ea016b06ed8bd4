package id.tuntas.command.template;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.template.Placeholder;
import id.tuntas.events.template.TemplateEvent;
import id.tuntas.events.template.TemplateEvent.ReplyTemplateWithdrawn;
import id.tuntas.events.template.TemplateEvent.ReplyTemplateWritten;
import id.tuntas.ledger.sealing.Vault;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The replies that one unit keeps ready. */
@Aggregate(type = "replies")
class Replies {
    /** More than anybody reads through to find the right one. */
    static final int TEMPLATES_MAX = 50;

    private static final String KEY = "reply-template:";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private final Set<String> offered = new LinkedHashSet<>();

    Replies() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome decide(
            TemplateCommand command, @MetaDataValue(Caller.METADATA) Caller caller, CurrentChart charts, Vault vault) {
        OfficeHeld office = leading(command.unit(), caller);
        if (charts.now().unit(command.unit()).isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        Long seen = caller.ifMatch();
        if (seen != null && !seen.equals(AggregateLifecycle.getVersion())) {
            throw new Refused(HttpStatus.PRECONDITION_FAILED, "stale");
        }
        String template = switch (command) {
            case WriteTemplate write -> write(write, office, caller, vault);
            case WithdrawTemplate withdraw -> withdraw(withdraw, office, caller);
        };
        return new Outcome(command.unit(), AggregateLifecycle.getVersion(), template);
    }

    private String write(WriteTemplate command, OfficeHeld office, Caller caller, Vault vault) {
        var body = command.body();
        if (!Placeholder.unknown(body.title() + " " + body.text()).isEmpty()) {
            throw new InvalidInput("text", "unknown-placeholder");
        }
        String template = command.templateId();
        if (template == null) {
            if (offered.size() >= TEMPLATES_MAX) {
                throw new Refused(HttpStatus.CONFLICT, "templates-full");
            }
            template = UUID.randomUUID().toString();
            vault.createKeys(KEY + template);
        } else {
            requireOffered(template);
        }
        AggregateLifecycle.apply(
                new ReplyTemplateWritten(
                        command.unit(),
                        template,
                        vault.seal(KEY + template, body.title()),
                        vault.seal(KEY + template, body.text())),
                ToldBy.holder(office.kind(), caller));
        return template;
    }

    private String withdraw(WithdrawTemplate command, OfficeHeld office, Caller caller) {
        requireOffered(command.templateId());
        AggregateLifecycle.apply(
                new ReplyTemplateWithdrawn(command.unit(), command.templateId()), ToldBy.holder(office.kind(), caller));
        return command.templateId();
    }

    private void requireOffered(String template) {
        if (!offered.contains(template)) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    /** Words of the unit are for its head and whoever acts for the head. */
    private static OfficeHeld leading(String unit, Caller caller) {
        return caller.actor().offices().stream()
                .filter(office -> office.kind().leads() && office.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Refused(HttpStatus.FORBIDDEN, "not-yours"));
    }

    @EventSourcingHandler
    void evolve(TemplateEvent event) {
        id = TemplateEvent.historyOf(event.unit());
        switch (event) {
            case ReplyTemplateWritten written -> offered.add(written.templateId());
            case ReplyTemplateWithdrawn withdrawn -> offered.remove(withdrawn.templateId());
        }
    }
}
