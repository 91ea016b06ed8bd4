package id.tuntas.query.apidocs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a record what its components say: one that may be null may be left out, every other one is there. What is
 * answered has no members beside those; what is asked for may have some, which are not read.
 */
final class RecordSchemas implements ModelConverter {
    private static final String ANSWERED = "id.tuntas.query.";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord() && raw.getName().startsWith("id.tuntas.")) {
            Schema<?> model = resolved.get$ref() == null ? resolved : defined(resolved, context);
            if (model != null && model.getProperties() != null) {
                tell(raw, model);
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> defined(Schema<?> reference, ModelConverterContext context) {
        String path = reference.get$ref();
        return context.getDefinedModels().get(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void tell(Class<?> record, Schema<?> model) {
        for (RecordComponent component : record.getRecordComponents()) {
            component(component, model);
        }
        if (record.getName().startsWith(ANSWERED)) {
            model.setAdditionalProperties(false);
        }
    }

    @SuppressWarnings("rawtypes") // swagger-models' own
    private static void component(RecordComponent component, Schema<?> model) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
        Map<String, Schema> properties = model.getProperties();
        Schema<?> property = properties.get(name);
        if (property == null || component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            properties.put(name, orNull(property));
        } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
        if (property.getPattern() != null && !property.getPattern().startsWith("^")) {
            property.setPattern("^(?:" + property.getPattern() + ")$"); // here a pattern is of the whole value
        }
        if (component.getAccessor().isAnnotationPresent(NotBlank.class)) {
            property.setMinLength(1);
        } else if (Integer.valueOf(0).equals(property.getMinLength())) {
            property.setMinLength(null);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger-models' own
    private static Schema orNull(Schema property) {
        Schema<?> nothing = new JsonSchema().types(Set.of("null"));
        if (property.get$ref() != null || property.getTypes() == null) {
            return new JsonSchema().anyOf(List.of(property, nothing));
        }
        property.addType("null");
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<@Nullable Object> values = new ArrayList<>(property.getEnum());
            values.add(null);
            property.setEnum(values);
        }
        return property;
    }
}
