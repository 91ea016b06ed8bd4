package id.tuntas.ledger.sealing;

import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;

/** When a restored backup has brought back what was destroyed, then it is destroyed again before anything is served. */
final class ErasedAgain implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedAgain.class);

    private final ErasureList list;
    private final Vault vault;
    private final SealedFiles files;
    private final TransactionTemplate transaction;
    private final Turns turns;

    ErasedAgain(ErasureList list, Vault vault, SealedFiles files, TransactionTemplate transaction, Turns turns) {
        this.list = list;
        this.vault = vault;
        this.files = files;
        this.transaction = transaction;
        this.turns = turns;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turns.take(Turn.START, this::eraseAgain);
        list.complete();
    }

    private void eraseAgain() {
        Set<Erased> back = list.cameBack();
        if (!back.isEmpty()) {
            LOG.warn("The database is older than {} erasures; they are carried out again", back.size());
            transaction.executeWithoutResult(status -> back.forEach(this::again));
        }
    }

    private void again(Erased erased) {
        String[] words = erased.words();
        switch (words[0]) {
            case "key" -> {
                vault.drop(words[1]);
                files.destroySealedWith(words[1]);
            }
            case "file" -> files.drop(words[1]);
            case "text" -> vault.hideAgain(words[1], words[2]);
            default -> throw new IllegalStateException("The erasure list says " + words[0] + ", which nobody knows");
        }
        list.again(erased);
    }
}
