package id.tuntas.ledger.store;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.tuntas.events.EventCatalogue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever was ever stored can be read; see {@link EventSample}. */
class EventSamplesTest {
    private static final StoredNameSerializer SERIALIZER = StoredNameSerializer.create();

    static List<EventSample> samples() {
        return EventSample.all();
    }

    static Stream<Class<?>> events() {
        return EventCatalogue.types().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyMemberOfEveryEventStandsInASampleOfItsRevision(Class<?> event) {
        var stored = SERIALIZER.typeForClass(event);

        Set<String> shown = samples().stream()
                .filter(sample -> sample.name().equals(stored.getName())
                        && sample.revision().equals(stored.getRevision()))
                .flatMap(sample -> sample.json().propertyNames().stream())
                .collect(toSet());

        assertThat(shown).isEqualTo(members(event).map(RecordComponent::getName).collect(toSet()));
    }

    @Test
    void everySampleIsOfAnEvent() {
        assertThat(samples())
                .allSatisfy(sample -> assertThat(EventCatalogue.types()).containsKey(sample.name()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void canBeReadAndWrittenAgainAsItWas(EventSample sample) {
        Object event = read(sample, sample.json());

        assertThat(event).isInstanceOf(Objects.requireNonNull(EventCatalogue.classOf(sample.name())));
        assumeThat(SERIALIZER.typeForClass(event.getClass()).getRevision()).isEqualTo(sample.revision());
        assertThat(EventSample.JSON.readTree(
                        SERIALIZER.serialize(event, byte[].class).getData()))
                .isEqualTo(sample.json());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anUnknownMemberIsIgnored(EventSample sample) {
        ObjectNode json = sample.json().deepCopy();
        json.put("addedLater", "x").putObject("addedLaterToo").put("y", 1);

        assertThat(read(sample, json)).isEqualTo(read(sample, sample.json()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMissingNullableMemberReadsAsNull(EventSample sample) throws ReflectiveOperationException {
        List<RecordComponent> nullable = members(Objects.requireNonNull(EventCatalogue.classOf(sample.name())))
                .filter(member -> member.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toList();
        ObjectNode json = sample.json().deepCopy();
        nullable.forEach(member -> json.remove(member.getName()));

        Object event = read(sample, json);

        for (RecordComponent member : nullable) {
            assertThat(member.getAccessor().invoke(event)).as(member.getName()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theStoredNameNeverIsThatOfAClass(Class<?> event) {
        var stored = SERIALIZER.typeForClass(event);

        assertThat(stored.getName()).matches("[a-z]+(-[a-z]+)*").hasSizeLessThanOrEqualTo(60);
        assertThat(stored.getRevision()).matches("[1-9]\\d*");
    }

    @Test
    void noSampleMentionsAClass() {
        Set<String> mentioning = new TreeSet<>();
        for (EventSample sample : samples()) {
            if (sample.json().findValues("@class").stream().anyMatch(JsonNode::isString)
                    || sample.json().toString().contains("id.tuntas")) {
                mentioning.add(sample.file());
            }
        }
        assertThat(mentioning).isEmpty();
    }

    private static Object read(EventSample sample, ObjectNode json) {
        return Objects.requireNonNull(SERIALIZER.deserialize(new SimpleSerializedObject<>(
                EventSample.JSON.writeValueAsBytes(json), byte[].class, sample.name(), sample.revision())));
    }

    private static Stream<RecordComponent> members(Class<?> event) {
        return Arrays.stream(event.getRecordComponents());
    }
}
