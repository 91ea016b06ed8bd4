package id.tuntas.ledger.witness;

import java.io.IOException;

/** A witness has seen another history under this log's name: somebody has changed it, here or there. */
public final class WitnessRefusedException extends IOException {
    WitnessRefusedException(String witness, String reason) {
        super("The witness " + witness + " does not cosign: " + reason);
    }
}
