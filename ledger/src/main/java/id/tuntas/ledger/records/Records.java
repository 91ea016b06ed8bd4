package id.tuntas.ledger.records;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fields for a program elsewhere, which wants them as JSON or as XML. A value is null, a text, a number, a truth value,
 * {@link Fields} or {@link Many}. In JSON null stays null, in XML its element is empty.
 */
public final class Records {
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String root;
    private final Object content;

    private Records(String root, Object content) {
        this.root = root;
        this.content = content;
    }

    /** Named values in their order. */
    public static final class Fields {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        /** One more. */
        public Fields with(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }
    }

    /**
     * A list: an array in JSON, in XML an element for each of its items.
     *
     * @param element name of an item's element
     */
    public record Many(String element, List<?> items) {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** A bare array in JSON; in XML below {@code root} an element for each. */
    public static Records list(String root, String element, List<Fields> items) {
        return new Records(root, new Many(element, items));
    }

    /** One object; in XML its fields stand directly below {@code root}. */
    public static Records one(String root, Fields fields) {
        return new Records(root, fields);
    }

    /** What went wrong, as GeoReport tells it. */
    public static Records error(int status, String description) {
        return list("errors", "error", List.of(new Fields().with("code", status).with("description", description)));
    }

    /** As {@code xml}, or as JSON. */
    public String in(String format) {
        return format.equals("xml") ? xml() : json();
    }

    /** With which media type it goes out then. */
    public static String mediaType(String format) {
        return (format.equals("xml") ? "text/xml" : "application/json") + ";charset=UTF-8";
    }

    public String json() {
        return JSON.writeValueAsString(plain(content));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Fields fields -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                fields.values.forEach((name, field) -> plain.put(name, plain(field)));
                yield plain;
            }
            case Many many -> {
                List<@Nullable Object> plain = new ArrayList<>();
                many.items().forEach(item -> plain.add(plain(item)));
                yield plain;
            }
            case null -> null;
            default -> value;
        };
    }

    /** With its declaration, in UTF-8. */
    public String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(root, content, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing here is written to a file", e);
        }
        return text.toString();
    }

    private static void write(String name, @Nullable Object value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        switch (value) {
            case Fields fields -> {
                for (var field : fields.values.entrySet()) {
                    write(field.getKey(), field.getValue(), xml);
                }
            }
            case Many many -> {
                for (Object item : many.items()) {
                    write(many.element(), item, xml);
                }
            }
            case null -> {} // an empty element
            default -> xml.writeCharacters(writable(value.toString()));
        }
        xml.writeEndElement();
    }

    /** The text as XML can hold it, which has no way at all to write most control characters. */
    public static String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints().forEach(code -> writable.appendCodePoint(isWritable(code) ? code : 0xFFFD));
        return writable.toString();
    }

    private static boolean isWritable(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || code >= 0x10000;
    }
}
