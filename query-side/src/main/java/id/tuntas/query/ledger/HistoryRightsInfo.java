package id.tuntas.query.ledger;

import id.tuntas.ledger.durability.HistoryRights;
import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells at {@code /actuator/info} whether the program's own role could change history. */
@Component
class HistoryRightsInfo implements InfoContributor {
    private final HistoryRights rights;

    HistoryRightsInfo(HistoryRights rights) {
        this.rights = rights;
    }

    @Override
    public void contribute(Info.Builder builder) {
        builder.withDetail(
                "history", Map.of("role", rights.role(), "canChange", rights.canChange(), "by", rights.tooMuch()));
    }
}
