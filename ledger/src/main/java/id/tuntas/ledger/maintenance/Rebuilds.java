package id.tuntas.ledger.maintenance;

import java.util.List;

/** Builds what is shown anew from the ledger. Nothing of the history changes, and nobody has to wait for it. */
public interface Rebuilds {
    /** What became of a request. */
    enum Answer {
        STARTED,
        /** This projection is being rebuilt or compared already, or this node is at another one. */
        BUSY,
        UNKNOWN_PROJECTION
    }

    /**
     * Begins to rebuild a projection in the background.
     *
     * @param account who asked for it; it is logged, and shown with the rebuild
     */
    Answer start(String projection, String account);

    /** The projections there are. */
    List<String> projections();
}
