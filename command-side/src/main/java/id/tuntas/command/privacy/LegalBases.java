package id.tuntas.command.privacy;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.PackFiles;
import id.tuntas.events.privacy.PrivacyOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The norms that a decision may stand on: data of the whole country. */
@Component
class LegalBases {
    private final Map<String, Basis> byCode = new LinkedHashMap<>();

    LegalBases(PackFiles files) {
        files.nationalRows("privacy-bases.csv")
                .forEach(row -> byCode.put(
                        row.get("code"), new Basis(row.get("decides").equals("GRANT"), row.get("legal_basis"))));
    }

    private record Basis(boolean grants, String legalBasis) {}

    /** The norm under this code, which must carry this outcome. */
    String normFor(String code, PrivacyOutcome outcome) {
        Basis basis = byCode.get(code);
        boolean carries = basis != null
                && switch (outcome) {
                    case GRANTED -> basis.grants();
                    case REFUSED -> !basis.grants();
                    case PARTLY -> true;
                };
        if (basis == null || !carries) {
            throw new InvalidInput("basis", "basis");
        }
        return basis.legalBasis();
    }
}
