package id.tuntas.query.pastqueue;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.deadline.Due;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.opdqueue.OpdQueue.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SQL that the past has in common, and how its rows are read. */
final class PastRows {
    /** Columns that {@link #read} needs beside those of the step; what was told never changes. */
    static final String TOLD = "told.title_key, told.title, told.filed_at, told.village";

    private PastRows() {}

    /** Condition on the step with this alias: it is its issue's last one at the moment of this parameter. */
    static String lastAt(String moment, String alias) {
        return """
                {step}.happened_at <= :{moment} AND NOT EXISTS (SELECT 1 FROM history_step later
                    WHERE later.issue = {step}.issue AND later.version > {step}.version
                      AND later.happened_at <= :{moment})""".replace("{step}", alias).replace("{moment}", moment);
    }

    /** An issue with its title still sealed and its deadlines not yet counted. */
    record Row(Item item, Sealed title) {}

    /** Reads an issue; its columns are {@code issue}, {@code category}, {@code status}, {@code officer}, {@code unit}. */
    static Row read(ResultSet row) throws SQLException {
        Item item = new Item(
                row.getString("issue"),
                row.getString("issue"),
                "",
                row.getString("category"),
                IssueStatus.valueOf(row.getString("status")),
                Due.NOTHING,
                row.getTimestamp("filed_at").toInstant(),
                row.getString("officer"),
                row.getString("unit"),
                row.getString("village"));
        return new Row(item, new Sealed(row.getString("title_key"), row.getString("title")));
    }

    /** The items with their titles opened and these deadlines, which stand in the same order. */
    static List<Item> shown(List<Row> rows, List<Due> dues, OpenedText texts) {
        Map<Sealed, String> titles = texts.open(rows.stream().map(Row::title).toList());
        List<Item> items = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            items.add(row.item().shown(OpenedText.orForgotten(titles.get(row.title())), dues.get(i)));
        }
        return items;
    }
}
