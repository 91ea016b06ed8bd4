package id.tuntas.query.privacy;

import java.util.List;
import org.springframework.stereotype.Component;

/** The norms to choose from. What was chosen stands in the event. */
@Component
class OfferedBases {
    private final List<Basis> all = PackTable.national("privacy-bases.csv").stream()
            .map(row -> new Basis(
                    row.get("code"), row.get("decides").equals("GRANT"), row.get("legal_basis"), row.get("text")))
            .toList();

    /** @param grants whether it carries granting; otherwise it carries a refusal */
    record Basis(String code, boolean grants, String legalBasis, String text) {}

    List<Basis> all() {
        return all;
    }
}
