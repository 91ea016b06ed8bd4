package id.tuntas.query.publicview;

import id.tuntas.events.Sealed;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.tracking.PublicStage;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Single issues without number, point or name, and without any text or photo but those which the desk has cleared.
 * Where few tell the same matter, the place is told more coarsely: the kecamatan, or no place at all.
 */
@Component
class PublicIssues {
    /** Nobody reads further, and no page far behind may cost more than the first. */
    private static final int REACH_MAX = 5_000;

    private final JdbcClient db;
    private final Directory directory;
    private final PublicFigures figures;
    private final OpenedText texts;
    private final PublicPhotos photos;

    PublicIssues(JdbcClient db, Directory directory, PublicFigures figures, OpenedText texts, PublicPhotos photos) {
        this.db = db;
        this.directory = directory;
        this.figures = figures;
        this.texts = texts;
        this.photos = photos;
    }

    /**
     * One issue.
     *
     * @param place code of the kelurahan, else of the kecamatan, null where even that would tell too much
     * @param filedOn the region's local day
     * @param text what the desk lets everybody read about it, null when nothing is
     * @param photos paths of those that it lets everybody see
     */
    record Item(
            String category,
            @Nullable String place,
            PublicStage status,
            LocalDate filedOn,
            @Nullable String text,
            List<String> photos) {
        Item {
            photos = List.copyOf(photos);
        }
    }

    private record Found(
            String category,
            String village,
            PublicStage status,
            LocalDate filedOn,
            @Nullable Sealed cleared,
            List<String> photos) {
        Found {
            photos = List.copyOf(photos);
        }
    }

    /** The latest first. */
    PageOf<Item> of(PublicPeriod period, @Nullable String category, int page, int size) {
        PublicFigures.Cells cells = figures.cells(period);
        long total = cells.byVillage().values().stream()
                .flatMap(matters -> matters.entrySet().stream())
                .filter(cell -> category == null || category.equals(cell.getKey()))
                .mapToLong(cell -> cell.getValue().total())
                .sum();
        int shown = PageOf.size(size);
        long offset = Math.max(page, 0) * (long) shown;
        boolean none = total == 0 || offset >= REACH_MAX; // a restricted category would be searched to its end
        List<Found> found = none ? List.of() : find(period, category, shown, offset);
        Map<String, Set<String>> hidden = new HashMap<>();
        Map<Sealed, String> opened = texts.open(
                found.stream().flatMap(one -> Stream.ofNullable(one.cleared())).toList());
        Set<String> kept =
                photos.kept(found.stream().flatMap(one -> one.photos().stream()).toList());
        List<Item> items = found.stream()
                .map(one -> new Item(
                        one.category(),
                        place(
                                one.village(),
                                cells,
                                hidden.computeIfAbsent(one.category(), matter -> cells.hidden(matter::equals))),
                        one.status(),
                        one.filedOn(),
                        one.cleared() == null ? null : opened.get(one.cleared()),
                        one.photos().stream()
                                .filter(kept::contains)
                                .map(photo -> PublicPhotos.PATH + photo)
                                .toList()))
                .toList();
        return new PageOf<>(items, Math.max(page, 0), shown, total);
    }

    private static @Nullable String place(String village, PublicFigures.Cells cells, Set<String> hidden) {
        if (!hidden.contains(village)) {
            return village;
        }
        return cells.places().entrySet().stream()
                .filter(place ->
                        place.getValue().stream().anyMatch(unit -> unit.code().equals(village)))
                .map(place -> place.getKey().code())
                .filter(district -> !hidden.contains(district))
                .findFirst()
                .orElse(null);
    }

    private List<Found> find(PublicPeriod period, @Nullable String category, int size, long offset) {
        ZoneId zone = directory.zone();
        return db.sql("""
                        SELECT issue.category, issue.village, issue.stage, issue.filed_at, told.cleared_key, told.cleared,
                            told.photos
                        FROM public_view_issue issue LEFT JOIN open311_request told
                            ON told.id = issue.id AND NOT told.restricted AND NOT told.confidential
                        WHERE issue.filed_at >= :from AND issue.filed_at < :until
                            AND NOT issue.restricted AND NOT issue.confidential %s
                        ORDER BY %s issue.filed_at DESC, issue.id DESC LIMIT :size OFFSET :offset""".formatted(
                                category == null ? "" : "AND issue.category = :category",
                                category == null ? "" : "issue.category DESC,"))
                .param("from", Timestamp.from(period.begins()))
                .param("until", Timestamp.from(period.ends()))
                .param("category", category)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Found(
                        row.getString(1),
                        row.getString(2),
                        PublicStage.valueOf(row.getString(3)),
                        LocalDate.ofInstant(row.getTimestamp(4).toInstant(), zone),
                        row.getString(5) == null ? null : new Sealed(row.getString(5), row.getString(6)),
                        PublicPhotos.split(row.getString(7))))
                .list();
    }
}
