package id.tuntas.events.clock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests to a city: when each was opened, was to be done and was done, and what the city says about that. */
final class Requests311 {
    static final ZoneId BOSTON = ZoneId.of("America/New_York");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Requests311() {}

    /**
     * One that has a target.
     *
     * @param label {@code ONTIME}, {@code OVERDUE}, or empty where the city gives none
     */
    record Request(
            String type,
            Instant opened,
            Instant target,
            @Nullable Instant closed,
            String label) {}

    static List<Request> read(Path file) throws IOException {
        List<Request> requests = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            List<String> cells = cells(line);
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            Instant target = time(row, "target_dt");
            Instant opened = time(row, "open_dt");
            if (target != null && opened != null) {
                requests.add(new Request(
                        row.getOrDefault("type", ""),
                        opened,
                        target,
                        time(row, "closed_dt"),
                        row.getOrDefault("ontime", "")));
            }
        }
        return requests;
    }

    private static @Nullable Instant time(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        return cell.isEmpty()
                ? null
                : LocalDateTime.parse(cell, TIME).atZone(BOSTON).toInstant();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
