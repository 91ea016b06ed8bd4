package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.query.access.Reach;
import id.tuntas.query.access.Rights;
import id.tuntas.query.access.Rights.Right;
import id.tuntas.query.access.Role;
import id.tuntas.whole.MatrixCast.Thing;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Every address, asked by each of the twelve kinds of office, by a reporter, by an account without office and by nobody,
 * for what is theirs, what is somebody else's and what is restricted: answered as the table of rights says, and nothing
 * in the history is other than before.
 */
abstract class RightsMatrix {
    private static final int AT_ONCE = 4;
    private static final long MINUTES_MAX = 8;

    private final Rights rights;
    private final MatrixCast cast;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cells = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    RightsMatrix(Server server) {
        this.rights = server.bean(Rights.class);
        this.cast = new MatrixCast(server);
    }

    /** Of how many rows one is asked; a thinned form leaves some out. */
    abstract int step();

    @Test
    void everyCellIsAnsweredAsTheTableSays() throws InterruptedException {
        cast.enter();
        try {
            Map<String, Long> before = versions();
            List<Right> rows = rights.all();
            try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
                for (int i = 0; i < rows.size(); i += step()) {
                    Right row = rows.get(i);
                    askers.execute(() -> askRow(row));
                }
                askers.shutdown();
                assertThat(askers.awaitTermination(MINUTES_MAX, TimeUnit.MINUTES))
                        .isTrue();
            }
            assertThat(wrong).as("%d cells", cells.get()).isEmpty();
            assertThat(versions()).as("histories after all that").isEqualTo(before);
            System.out.printf(
                    "rights matrix: %d rows, %d roles, %d cells in %d requests, all as the table says%n",
                    (rows.size() + step() - 1) / step(), Role.values().length, cells.get(), requests.get());
        } finally {
            cast.leave();
        }
    }

    private void askRow(Right row) {
        MatrixAsk ask = MatrixAsk.of(row, cast);
        for (Role role : Role.values()) {
            for (Thing thing : ask.things(role)) {
                cells.incrementAndGet();
                try {
                    ask(ask, row, role, thing);
                } catch (RuntimeException | AssertionError e) {
                    wrong.add(row.address() + " by " + role + " for " + thing + ": " + e);
                }
            }
        }
    }

    /** As a program and as a browser; a page refuses in its own way. */
    private void ask(MatrixAsk ask, Right row, Role role, Thing thing) {
        for (boolean page : new boolean[] {false, true}) {
            if (page != ask.isPage() && row.of(role) != Reach.NONE) {
                continue;
            }
            requests.incrementAndGet();
            cast.forgetTries();
            int status = ask.send(role, thing, page);
            Set<Integer> expected = expected(ask, row, role, thing, page);
            if (!expected.contains(status)) {
                wrong.add(row.address() + " by " + role + " for " + thing + (page ? " as a page" : "") + ": " + status
                        + " and not " + expected);
            }
        }
    }

    private static Set<Integer> expected(MatrixAsk ask, Right row, Role role, Thing thing, boolean page) {
        Reach reach = row.of(role);
        if (reach == Reach.NONE) {
            // A ticket is only shown to its code, whoever else is signed in; a browser is sent to the form.
            boolean signIn =
                    role == Role.ANYBODY || role == Role.REPORTER || row.path().contains("/track/");
            return signIn ? (page ? Set.of(303, 403) : Set.of(401, 403)) : Set.of(403);
        }
        return Reaches.opens(reach, role, thing, ask.isAct()) ? ask.opened() : ask.closed();
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        cast.issues().forEach(issue -> versions.put(issue.id(), cast.newest(issue)));
        return versions;
    }

    /** How far each word of the table reaches, said once more and without asking the program. */
    private static final class Reaches {
        private Reaches() {}

        static boolean opens(Reach reach, Role role, Thing thing, boolean act) {
            if (thing == Thing.NONE) {
                return reach != Reach.NONE; // a list: what is in it is cut in SQL
            }
            boolean knows = thing == Thing.INTEGRITY && role == Role.INSPEKTORAT;
            return switch (reach) {
                case NONE -> false;
                case ALL -> true;
                case SELF -> thing != Thing.FOREIGN;
                case TICKET -> thing == Thing.OWN;
                case OWN -> thing == Thing.OWN || knows;
                case BELOW -> thing == Thing.OWN || thing == Thing.BELOW || (act && below(role, thing));
                case REGION -> thing == Thing.OWN || thing == Thing.BELOW || thing == Thing.FOREIGN || knows;
                case CASE -> knows;
            };
        }

        /** The foreign matter lies with an OPD, and OPDs with the Sekretariat. */
        private static boolean below(Role role, Thing thing) {
            return thing == Thing.FOREIGN && role == Role.SEKDA;
        }
    }
}
