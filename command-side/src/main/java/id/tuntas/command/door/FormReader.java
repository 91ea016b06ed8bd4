package id.tuntas.command.door;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a browser's form into the same record that a program sends as JSON: {@code reporter.name} is the member
 * {@code name} of {@code reporter}, an empty field is an absent one. So there is one endpoint for both.
 */
final class FormReader implements HttpMessageConverter<Record> {
    private final FormHttpMessageConverter forms = new FormHttpMessageConverter();
    private final JsonMapper json;

    FormReader(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build();
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return type.isRecord() && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(media);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_FORM_URLENCODED);
    }

    @Override
    @SuppressWarnings("unchecked") // the form converter reads into a MultiValueMap<String, String>
    public Record read(Class<? extends Record> type, HttpInputMessage message) throws IOException {
        var fields = (MultiValueMap<String, String>) forms.read((Class) MultiValueMap.class, message);
        try {
            return json.convertValue(nested(fields), type);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("Form cannot be read", e, message);
        }
    }

    @Override
    public void write(Record record, @Nullable MediaType media, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Forms are only read");
    }

    private static Map<String, Object> nested(MultiValueMap<String, String> fields) {
        Map<String, Object> root = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            List<String> given =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!given.isEmpty()) {
                put(root, name.split("\\.", 2), given.size() == 1 ? given.getFirst() : given);
            }
        });
        return root;
    }

    @SuppressWarnings("unchecked") // only put() fills these maps
    private static void put(Map<String, Object> members, String[] path, Object value) {
        if (path.length == 1) {
            members.put(path[0], value);
        } else if (members.computeIfAbsent(path[0], name -> new LinkedHashMap<String, Object>())
                instanceof Map<?, ?> inner) {
            ((Map<String, Object>) inner).put(path[1], value);
        }
    }
}
