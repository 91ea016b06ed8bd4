package id.tuntas.query.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call which address: {@code rights.csv}, the one table by which every request is judged before anything else
 * looks at it, which a page shows and which a test walks cell by cell.
 */
@Component
public class Rights {
    private static final String TABLE = "/rights.csv";
    private static final String ANY_METHOD = "*";

    private final List<Right> rows;
    private final List<Entry> bySpecificity;

    /** @throws IllegalStateException when the table says a word that means nothing, or an address twice */
    public Rights() {
        rows = List.copyOf(read());
        long addresses = rows.stream().map(Right::address).distinct().count();
        if (addresses != rows.size()) {
            throw new IllegalStateException(TABLE + " tells of an address twice");
        }
        bySpecificity = rows.stream()
                .map(row -> new Entry(PathPatternParser.defaultInstance.parse(row.path()), row))
                .sorted(Comparator.comparing(Entry::pattern))
                .toList();
    }

    private record Entry(PathPattern pattern, Right right) {}

    /**
     * One address.
     *
     * @param area what it belongs to, for whoever reads the table
     * @param method of HTTP, {@code *} for any
     * @param path pattern as the handlers have it
     */
    public record Right(String area, String method, String path, Map<Role, Reach> reaches) {
        public Right {
            reaches = Map.copyOf(reaches);
        }

        /** Method and path together. */
        public String address() {
            return method + " " + path;
        }

        /** How far this role gets here. */
        public Reach of(Role role) {
            return reaches.getOrDefault(role, Reach.NONE);
        }

        boolean opens(Set<Role> roles) {
            return roles.stream().anyMatch(role -> of(role) != Reach.NONE);
        }

        private boolean answers(String asked) {
            boolean head = asked.equals("HEAD") && method.equals("GET");
            return head || method.equals(asked) || method.equals(ANY_METHOD);
        }
    }

    /** Every row, in the order of the table. */
    public List<Right> all() {
        return rows;
    }

    /** The row for a request, empty when the table does not know the address. */
    public Optional<Right> find(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return bySpecificity.stream()
                .filter(entry ->
                        entry.right().answers(method) && entry.pattern().matches(asked))
                .map(Entry::right)
                .findFirst();
    }

    private static List<Right> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (Reader text =
                        new InputStreamReader(new ClassPathResource(TABLE).getInputStream(), StandardCharsets.UTF_8);
                var table = format.parse(text)) {
            List<Right> read = new ArrayList<>();
            table.forEach(line -> read.add(right(line)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(TABLE + " cannot be read", e);
        }
    }

    private static Right right(CSVRecord line) {
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            reaches.put(role, Reach.read(line.get(role.name())));
        }
        return new Right(line.get("area"), line.get("method"), line.get("path"), reaches);
    }
}
