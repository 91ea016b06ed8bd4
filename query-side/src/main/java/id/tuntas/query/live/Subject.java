package id.tuntas.query.live;

import java.util.Map;

/**
 * What a page shows, as conditions on a step of the history: {@code s} is the step, {@code q} where its issue stands
 * now, {@code p} where it stood before the step.
 */
sealed interface Subject {
    /** That the page shows the issue now. */
    String now();

    /** That the page showed the issue before the step. */
    String before();

    Map<String, ?> parameters();

    /** The first page: whatever its viewer may see. */
    record Home() implements Subject {
        @Override
        public String now() {
            return "TRUE";
        }

        @Override
        public String before() {
            return "TRUE";
        }

        @Override
        public Map<String, ?> parameters() {
            return Map.of();
        }
    }

    /** A unit's queue: what it holds, what units below it have missed, and what it is asked to help with. */
    record Queue(String code) implements Subject {
        @Override
        public String now() {
            return "(q.unit = :subject OR q.superior = :subject"
                    + " OR EXISTS (SELECT 1 FROM support h WHERE h.issue = q.id AND h.unit = :subject))";
        }

        @Override
        public String before() {
            return "(p.unit = :subject OR EXISTS (SELECT 1 FROM organisation_unit below"
                    + " WHERE below.unit = p.unit AND below.parent = :subject))";
        }

        @Override
        public Map<String, ?> parameters() {
            return Map.of("subject", code);
        }
    }

    /** An issue's page. */
    record OneIssue(String id) implements Subject {
        @Override
        public String now() {
            return "s.issue = :subject";
        }

        @Override
        public String before() {
            return "s.issue = :subject";
        }

        @Override
        public Map<String, ?> parameters() {
            return Map.of("subject", id);
        }
    }
}
