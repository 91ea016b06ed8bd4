package id.tuntas.query.history;

import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people compare of an issue at two moments; nothing of it is known before the issue was filed. */
record Stand(
        @Nullable IssueStatus status,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable String category,
        @Nullable IssueClass issueClass,
        Examination examination,
        int percent) {

    static final Stand BEFORE = new Stand(null, null, null, null, null, Examination.ORDINARY, 0);

    /** One thing that is otherwise than before; null where there was or is nothing. */
    record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

    static Stand of(Situation issue) {
        return new Stand(
                issue.status(),
                issue.unit(),
                issue.officer(),
                issue.category(),
                issue.issueClass(),
                issue.examination(),
                issue.percent());
    }

    /** What is otherwise in a later stand. */
    List<Change> changesTo(Stand later) {
        List<Change> changes = new ArrayList<>();
        add(changes, "status", status, later.status);
        add(changes, "unit", unit, later.unit);
        add(changes, "officer", officer, later.officer);
        add(changes, "category", category, later.category);
        add(changes, "issueClass", issueClass, later.issueClass);
        add(changes, "examination", examination, later.examination);
        add(changes, "percent", percent, later.percent);
        return changes;
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
