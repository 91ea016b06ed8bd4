package id.tuntas.command.importing;

import id.tuntas.ledger.commandline.Sentences;

/** A row that cannot be taken; the message says why, in Indonesian, and nothing that the row says. */
final class RowRefused extends RuntimeException {
    RowRefused(String column, String sentence) {
        super(column + ": " + Sentences.of(sentence), null, false, false);
    }
}
