package id.tuntas.ledger.sealing;

import id.tuntas.ledger.durability.WholeFile;
import id.tuntas.ledger.node.Turn;
import id.tuntas.ledger.node.Turns;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names of all that was destroyed for good, in a table and in a file beside the log's signed state. A restored backup
 * turns the table back and not the file: what the file knows and the table does not has come back, and is destroyed again
 * before the program serves. The names are no personal data.
 */
public final class ErasureList {
    static final String FILE = "erased.list";

    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

    private final JdbcClient db;
    private final Path file;
    private final Turns turns;

    ErasureList(JdbcClient db, Path folder, Turns turns) {
        this.db = db;
        this.file = folder.resolve(FILE);
        this.turns = turns;
    }

    /** Something was destroyed in the caller's transaction; once that is committed, the file says so too. */
    void add(Erased erased) {
        insert(erased, true);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            append(erased);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                append(erased);
            }
        });
    }

    /** What the database does not know to be destroyed, because it is older than that. */
    Set<Erased> cameBack() {
        Set<Erased> back = written();
        back.removeAll(known());
        return back;
    }

    /** It was destroyed again, and nobody has been told. */
    void again(Erased erased) {
        insert(erased, false);
    }

    /** The file knows all that the table knows, also where the program ended between the two. */
    void complete() {
        turns.take(Turn.ERASURES, () -> {
            Set<Erased> all = written();
            if (all.addAll(known())) {
                write(all);
            }
        });
    }

    /** What was destroyed again at a start and stands in no history yet. */
    public List<String> untold() {
        return db.sql("SELECT entry FROM erased WHERE told = FALSE ORDER BY entry")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The history says so now, in the same transaction. */
    public void told(Collection<String> entries) {
        for (String entry : entries) {
            db.sql("UPDATE erased SET told = TRUE WHERE entry = ?").param(entry).update();
        }
    }

    private void insert(Erased erased, boolean told) {
        long known = db.sql("SELECT COUNT(*) FROM erased WHERE entry = ?")
                .param(erased.entry())
                .query(Long.class)
                .single();
        if (known == 0) {
            db.sql("INSERT INTO erased (entry, told) VALUES (?, ?)")
                    .params(erased.entry(), told)
                    .update();
        }
    }

    /** Nodes share the file, so one at a time reads and writes it. */
    private void append(Erased erased) {
        try {
            turns.take(Turn.ERASURES, () -> {
                Set<Erased> all = written();
                if (all.add(erased)) {
                    write(all);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("{} was destroyed, but the erasure list cannot be written; the next start writes it", erased, e);
        }
    }

    private Set<Erased> known() {
        return new LinkedHashSet<>(db.sql("SELECT entry FROM erased ORDER BY entry")
                .query((row, n) -> new Erased(row.getString(1)))
                .list());
    }

    private Set<Erased> written() {
        Set<Erased> written = new LinkedHashSet<>();
        WholeFile.read(file)
                .ifPresent(text -> text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                    written.add(new Erased(line.strip()));
                }));
        return written;
    }

    private void write(Set<Erased> all) {
        StringBuilder text = new StringBuilder();
        all.forEach(one -> text.append(one.entry()).append('\n'));
        WholeFile.write(file, text.toString());
    }
}
