package id.tuntas.ledger.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventType;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
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

    @Override
    public Class<?> classForType(SerializedType stored) {
        Class<?> event = EventCatalogue.classOf(stored.getName());
        return event == null ? super.classForType(stored) : event;
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
