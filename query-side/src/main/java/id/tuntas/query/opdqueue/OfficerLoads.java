package id.tuntas.query.opdqueue;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.organisation.Directory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each officer of a unit has in hand, so that whoever charges one knows. Within the viewer's scope. */
@Component
public class OfficerLoads {
    /** Named one by one, so that the index of a unit's statuses leads past all that is settled. */
    private static final List<String> OPEN = Arrays.stream(IssueStatus.values())
            .filter(status -> !status.isSettled())
            .map(Enum::name)
            .toList();

    private final JdbcClient db;
    private final Directory directory;
    private final Clock clock;

    OfficerLoads(JdbcClient db, Directory directory, Clock clock) {
        this.db = db;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What an officer has in hand.
     *
     * @param account {@link QueueWish#NOBODY} for what nobody has
     * @param title of the office, null when none is held in the unit any more
     * @param open issues that are not settled
     * @param dueToday those of which a deadline passes by the end of this day
     * @param overdue those of which one has passed
     */
    public record Load(String account, @Nullable String title, long open, long dueToday, long overdue) {
        public boolean nobody() {
            return account.equals(QueueWish.NOBODY);
        }
    }

    /** Those who work in the unit, also who has nothing; then who has something and left; last what nobody has. */
    public List<Load> of(String unit, Actor viewer) {
        Map<String, Load> known = counted(unit, viewer);
        Map<String, Load> all = new LinkedHashMap<>();
        for (Directory.Holder holder : directory.holders(unit)) {
            Load load = known.get(holder.account());
            all.putIfAbsent(
                    holder.account(),
                    load == null ? new Load(holder.account(), holder.title(), 0, 0, 0) : with(load, holder.title()));
        }
        known.forEach(all::putIfAbsent);
        Load nobody = all.remove(QueueWish.NOBODY);
        List<Load> loads = new ArrayList<>(all.values());
        if (nobody != null) {
            loads.add(nobody);
        }
        return loads;
    }

    private static Load with(Load load, String title) {
        return new Load(load.account(), title, load.open(), load.dueToday(), load.overdue());
    }

    private Map<String, Load> counted(String unit, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(QueueSql.today(clock.instant(), directory.zone()));
        parameters.put("unit", unit);
        parameters.put("open", OPEN);
        Map<String, Load> counted = new LinkedHashMap<>();
        db.sql("SELECT q.officer, COUNT(*), SUM(CASE WHEN " + QueueSql.DUE_TODAY + " THEN 1 ELSE 0 END),"
                        + " SUM(CASE WHEN " + QueueSql.OVERDUE + " THEN 1 ELSE 0 END) FROM opd_queue q"
                        + " WHERE q.unit = :unit AND q.status IN (:open) AND " + Scope.of("q")
                        + " GROUP BY q.officer ORDER BY q.officer")
                .params(parameters)
                .query(row -> {
                    String officer = row.getString(1);
                    String account = officer == null ? QueueWish.NOBODY : officer;
                    counted.put(account, new Load(account, null, row.getLong(2), row.getLong(3), row.getLong(4)));
                });
        return counted;
    }
}
