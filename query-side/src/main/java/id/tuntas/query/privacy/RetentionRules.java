package id.tuntas.query.privacy;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long matters of each category are kept: {@code retention.csv} of the region pack, or the country's example. */
@Component
class RetentionRules {
    private final List<Rule> all;

    RetentionRules(@Value("${tuntas.region}") String pack) {
        all = PackTable.of(pack, "retention.csv").stream()
                .map(RetentionRules::rule)
                .toList();
    }

    /**
     * A rule.
     *
     * @param category the category it is for, empty for all that have no rule of their own
     * @param identityYears years after closing until the identity is due
     * @param contentYears years after closing until the content is due
     */
    record Rule(String code, String category, int identityYears, int contentYears, String legalBasis) {}

    List<Rule> all() {
        return all;
    }

    /** Categories that have a rule of their own. */
    List<String> named() {
        return all.stream()
                .map(Rule::category)
                .filter(category -> !category.isEmpty())
                .toList();
    }

    private static Rule rule(CSVRecord row) {
        return new Rule(
                row.get("code"),
                row.get("category").strip(),
                Integer.parseInt(row.get("identity_years")),
                Integer.parseInt(row.get("content_years")),
                row.get("legal_basis"));
    }
}
