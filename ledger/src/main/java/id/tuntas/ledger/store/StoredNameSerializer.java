package id.tuntas.ledger.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * JSON under short stable names: the history never mentions a Java class, so a class may be renamed and its past still
 * be read. Absent values are left out; unknown members are ignored, so that changes can be additive.
 */
final class StoredNameSerializer extends Jackson3Serializer {
    /** A projection's bookmark during a replay names classes of Axon; nothing else that is stored names a class. */
    private static final PolymorphicTypeValidator BOOKMARKS = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.eventhandling.")
            .build();

    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    private StoredNameSerializer(Builder builder) {
        super(builder);
    }

    static StoredNameSerializer create() {
        Builder json = builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultPropertyInclusion(
                                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .polymorphicTypeValidator(BOOKMARKS));
        return new StoredNameSerializer(json);
    }

    /** Asked for every event that is read, so what was found once is kept: looking a class up takes as long as its JSON. */
    @Override
    public Class<?> classForType(SerializedType stored) {
        Class<?> known = classes.get(stored.getName());
        if (known == null) {
            Class<?> event = EventCatalogue.classOf(stored.getName());
            known = event == null ? super.classForType(stored) : event;
            classes.put(stored.getName(), known);
        }
        return known;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Axon
    public SerializedType typeForClass(@Nullable Class type) {
        EventType event = type == null ? null : EventCatalogue.typeOf(type);
        return event == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(event.value(), Integer.toString(event.revision()));
    }
}
