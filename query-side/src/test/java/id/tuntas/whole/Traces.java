package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for texts in whatever shape they may stand somewhere: all of them in one walk through the bytes. */
final class Traces {
    private static final int HEAD = 4;

    private static final int CHUNK = 1 << 23;

    private final Map<Integer, List<Part>> byHead = new HashMap<>();

    /** Most places begin nothing that is looked for, and a look at two bytes tells. */
    private final BitSet begins = new BitSet(1 << 16);

    private int longest;

    private record Part(String name, byte[] bytes) {}

    /** A text in bytes, wide characters, Base64 at each of three offsets, and hexadecimal digits. */
    Traces lookFor(String text) {
        shapes(text).forEach((shape, bytes) -> add(text + " (" + shape + ")", bytes));
        return this;
    }

    /** Bytes that are no text, such as those of a key, which has no wide form. */
    Traces lookFor(String name, byte[] bytes) {
        add(name, bytes);
        based(bytes).forEach((shape, part) -> add(name + " (" + shape + ")", part));
        add(name + " (hex)", HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private void add(String name, byte[] bytes) {
        assertThat(bytes.length).as(name).isGreaterThanOrEqualTo(HEAD);
        begins.set(head(bytes, 0) & 0xFFFF);
        longest = Math.max(longest, bytes.length);
        byHead.computeIfAbsent(head(bytes, 0), head -> new ArrayList<>()).add(new Part(name, bytes));
    }

    /** Names of what was found in these bytes. */
    Set<String> in(byte[] content) {
        return in(content, content.length);
    }

    private Set<String> in(byte[] content, int length) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + HEAD <= length; at++) {
            int pair = (content[at] & 255) | (content[at + 1] & 255) << 8;
            if (begins.get(pair)) {
                for (Part part : byHead.getOrDefault(head(content, at), List.of())) {
                    if (stands(part.bytes(), content, at, length)) {
                        found.add(part.name());
                    }
                }
            }
        }
        return found;
    }

    private static boolean stands(byte[] part, byte[] content, int at, int length) {
        int end = at + part.length;
        return end <= length && Arrays.equals(content, at, end, part, 0, part.length);
    }

    /** The same for files of any size; what a server puts away meanwhile holds nothing. */
    Map<String, Set<String>> inFiles(List<Path> files) throws IOException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        byte[] chunk = new byte[CHUNK];
        for (Path file : files) {
            Set<String> here = new TreeSet<>();
            try (InputStream in = Files.newInputStream(file)) {
                int kept = 0;
                int read = in.readNBytes(chunk, 0, CHUNK);
                while (read > 0) {
                    here.addAll(in(chunk, kept + read));
                    int rest = Math.min(longest, kept + read);
                    System.arraycopy(chunk, kept + read - rest, chunk, 0, rest);
                    kept = rest;
                    read = in.readNBytes(chunk, kept, CHUNK - kept);
                }
            } catch (NoSuchFileException e) {
                here.clear();
            }
            if (!here.isEmpty()) {
                found.put(file.toString(), here);
            }
        }
        return found;
    }

    /** Where anything was found, and what. */
    Map<String, Set<String>> in(Map<String, byte[]> places) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        places.forEach((place, content) -> {
            Set<String> here = in(content);
            if (!here.isEmpty()) {
                found.put(place, here);
            }
        });
        return found;
    }

    private static int head(byte[] bytes, int at) {
        return (bytes[at] & 255) | (bytes[at + 1] & 255) << 8 | (bytes[at + 2] & 255) << 16 | bytes[at + 3] << 24;
    }

    static Map<String, byte[]> shapes(String text) {
        Map<String, byte[]> shapes = new LinkedHashMap<>();
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        shapes.put("UTF-8", plain);
        shapes.put("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
        shapes.put("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
        shapes.put("hex", HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
        shapes.putAll(based(plain));
        return shapes;
    }

    private static Map<String, byte[]> based(byte[] plain) {
        Map<String, byte[]> shapes = new LinkedHashMap<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + plain.length];
            System.arraycopy(plain, 0, shifted, offset, plain.length);
            byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
            int first = offset == 0 ? 0 : offset + 1;
            int last = shifted.length * 8 / 6;
            shapes.put("Base64 at " + offset, Arrays.copyOfRange(encoded, first, last));
        }
        return shapes;
    }

    /** Every row of every table, each by its table. */
    static Map<String, byte[]> tables(Server server) {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        List<String> names = server.db()
                .sql("SELECT table_name FROM information_schema.tables WHERE LOWER(table_schema) = 'public'")
                .query((row, n) -> row.getString(1))
                .list();
        names.forEach(name -> tables.put(name.toLowerCase(Locale.ROOT), rows(server, name)));
        return tables;
    }

    private static byte[] rows(Server server, String table) {
        var content = new ByteArrayOutputStream();
        server.db().sql("SELECT * FROM \"" + table + "\"").query(row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                String type = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
                boolean binary = type.contains("binary") || type.contains("bytea") || type.contains("blob");
                content.writeBytes(binary ? bytes(row.getBytes(column)) : bytes(row.getString(column)));
                content.write('\n');
            }
        });
        return content.toByteArray();
    }

    private static byte[] bytes(byte @Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    private static byte[] bytes(@Nullable String value) {
        return value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    }

    /** Every file below a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> regular = all.filter(Files::isRegularFile).toList();
            assertThat(regular).as("files in " + folder).isNotEmpty();
            return regular;
        }
    }
}
