package id.tuntas.command.issue;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.springframework.http.HttpStatus;

/** Given an issue's history, when somebody asks something of it, then that is recorded or refused. */
final class Given {
    private final History history;
    private final EventStore otherIssues = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    private Given(History history) {
        this.history = history;
    }

    static Given given(History history) {
        return new Given(history);
    }

    /** Another issue that the command may have to do with. */
    Given besides(History other) {
        List<IssueEvent> events = other.events();
        for (int i = 0; i < events.size(); i++) {
            otherIssues.publish(new GenericDomainEventMessage<>("issue", other.issue(), i, events.get(i)));
        }
        return this;
    }

    Then when(Actor actor, Command command) {
        return when(Caller.internal(actor, Channel.DESK, "correlation", null), command);
    }

    Then when(Caller caller, Command command) {
        var repository = EventSourcingRepository.builder(Issue.class)
                .eventStore(otherIssues)
                .<EventSourcingRepository<Issue>>build();
        var fixture = new AggregateTestFixture<>(Issue.class);
        fixture.registerInjectableResource(Means.with(repository));
        var message = new GenericCommandMessage<>(new GenericMessage<>(command), command.route());
        return new Then(fixture.given(history.events()).when(message, Map.of(Caller.METADATA, caller)));
    }

    /** What came of it. */
    final class Then {
        private final ResultValidator<Issue> result;

        private Then(ResultValidator<Issue> result) {
            this.result = result;
        }

        /** Exactly these events, in this order. */
        Recorded records(Class<?>... types) {
            List<EventMessage<?>> messages = new ArrayList<>();
            result.expectSuccessfulHandlerExecution();
            result.expectEventsMatching(Matchers.<List<EventMessage<?>>>matches(events -> {
                messages.addAll(events);
                return true;
            }));
            assertThat(messages.stream().<Object>map(EventMessage::getPayloadType))
                    .containsExactly((Object[]) types);
            return new Recorded(messages);
        }

        void isRefused(HttpStatus status, String code) {
            result.expectException(Matchers.<Refused>matches(refused -> {
                assertThat(refused).isInstanceOf(Refused.class);
                assertThat(refused.status() + " " + refused.code()).isEqualTo(status + " " + code);
                return true;
            }));
            assertNothingRecorded();
        }

        /** Told as if it did not exist. */
        void isNotFound() {
            isRefused(HttpStatus.NOT_FOUND, "not-found");
        }

        void isNotTheirs() {
            isRefused(HttpStatus.FORBIDDEN, "not-yours");
        }

        void isRefusedNow(String code) {
            isRefused(HttpStatus.CONFLICT, code);
        }

        void isInvalid(String field, String code) {
            result.expectExceptionMessage(field + ": " + code).expectException(InvalidInput.class);
            assertNothingRecorded();
        }

        private void assertNothingRecorded() {
            assertThat(eventsOf(History.OTHER)).doesNotHaveAnyElementsOfTypes(IssueEvent.ComplaintJoined.class);
        }
    }

    /** The events that the command led to. */
    final class Recorded {
        private final List<EventMessage<?>> messages;

        private Recorded(List<EventMessage<?>> messages) {
            this.messages = messages;
        }

        <E extends IssueEvent> E the(Class<E> type) {
            return messages.stream()
                    .map(EventMessage::getPayload)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow();
        }

        List<MetaData> metadata() {
            return messages.stream().<MetaData>map(EventMessage::getMetaData).toList();
        }

        /** The issue afterwards. */
        Situation issue() {
            Situation situation = new Situation();
            history.events().forEach(situation::evolve);
            messages.forEach(message -> situation.evolve((IssueEvent) message.getPayload()));
            return situation;
        }

        List<Object> eventsOfTheOther() {
            return eventsOf(History.OTHER);
        }

        MetaData lastMetadataOfTheOther() {
            return otherIssues
                    .readEvents(History.OTHER)
                    .asStream()
                    .toList()
                    .getLast()
                    .getMetaData();
        }
    }

    private List<Object> eventsOf(String issue) {
        return otherIssues
                .readEvents(issue)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }

    static String opened(Sealed sealed) {
        return Means.vault().open(sealed).orElseThrow();
    }
}
