package id.tuntas.query.opdqueue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a queue, as its address says it.
 *
 * @param assignedTo account, or {@link QueueWish#NOBODY}
 */
record QueueFilter(
        String unit,
        @Nullable Tab tab,
        @Nullable String category,
        @Nullable String village,
        @Nullable String assignedTo,
        boolean overdue,
        @Nullable String q,
        String sort) {
    QueueFilter {
        category = orNull(category);
        village = orNull(village);
        assignedTo = orNull(assignedTo);
        q = orNull(q);
    }

    /**
     * One filter that is set.
     *
     * @param name of the parameter
     * @param address the queue without it
     */
    record Chip(String name, String value, String address) {}

    /** Whether anything but the tab narrows the queue. */
    boolean narrows() {
        return !chosen().isEmpty();
    }

    /** The filters that are set, in the order of the form. */
    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        chosen().forEach((name, value) -> chips.add(new Chip(name, value, address(Map.of(name, "")))));
        return chips;
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "category", category);
        put(chosen, "village", village);
        put(chosen, "assignedTo", assignedTo);
        put(chosen, "overdue", overdue ? "true" : null);
        put(chosen, "q", q);
        return chosen;
    }

    /** The address of the same under another tab, null for all. */
    public String at(@Nullable Tab other) {
        return address(Map.of("tab", other == null ? "" : other.name()));
    }

    /** The address of another page of the same. */
    public String page(int number) {
        return address(Map.of("page", Integer.toString(number)));
    }

    /** The address of what this officer has, under no tab. */
    public String of(String officer) {
        return address(Map.of("assignedTo", officer, "tab", ""));
    }

    /** The same with every issue of the page chosen. */
    public String allPicked(int page) {
        return address(Map.of("picked", "all", "page", Integer.toString(page)));
    }

    /** The question of the address, as a view keeps it. */
    public String question() {
        return question(Map.of());
    }

    private String address(Map<String, String> changes) {
        return "/queues/" + unit + "?" + question(changes);
    }

    /** The order always stands in it, so that a queue with a question never opens with a view instead. */
    private String question(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "tab", tab == null ? null : tab.name());
        all.putAll(chosen());
        all.put("sort", sort);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);

        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is settled has its own tab and is found by its number or words: of it there is more every day. */
    QueueWish wish(int page, int size) {
        boolean open = tab == null && q == null;
        return new QueueWish(
                unit,
                null,
                tab,
                open ? QueueWish.OPEN : Set.of(),
                category,
                assignedTo,
                village,
                null,
                null,
                Set.of(),
                overdue,
                null,
                q,
                sort,
                page,
                size);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
