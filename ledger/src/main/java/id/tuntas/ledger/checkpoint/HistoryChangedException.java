package id.tuntas.ledger.checkpoint;

/** The database is not a continuation of what was signed last: it was changed, or restored from an older day. */
public final class HistoryChangedException extends RuntimeException {
    HistoryChangedException(String lastSigned) {
        super("The history in the database does not continue what was signed last:\n" + lastSigned
                + "Either somebody has changed it, or an older backup was restored. Nothing is signed as its"
                + " continuation. To go on under a new origin that names the old one, start once with"
                + " TUNTAS_LEDGER_SUCCEED=true; keep the old files for the auditor.");
    }
}
