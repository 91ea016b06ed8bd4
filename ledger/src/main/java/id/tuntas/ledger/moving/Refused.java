package id.tuntas.ledger.moving;

import id.tuntas.ledger.commandline.Sentences;

/** Nothing is moved; the message is a sentence for the console. */
final class Refused extends RuntimeException {
    Refused(String key, Object... arguments) {
        super(Sentences.of(key, arguments));
    }
}
