package id.tuntas.command.notice;

/**
 * How an attempt to send ended.
 *
 * @param cause kind of the failure, never a message, in which an address could stand; empty when it arrived
 */
record Attempt(Result result, String cause) {
    static final Attempt ARRIVED = new Attempt(Result.ARRIVED, "");

    /** There is no address any more, or nobody who may be told. */
    static final Attempt NOBODY = new Attempt(Result.NOBODY, "");

    enum Result {
        ARRIVED,
        /** It certainly did not arrive, and may at another time. */
        FAILED,
        /** It will not arrive at any time. */
        REFUSED,
        /** It may have arrived: the connection broke when the other side had it already. */
        UNCLEAR,
        NOBODY
    }

    static Attempt failed(String cause) {
        return new Attempt(Result.FAILED, cause);
    }

    static Attempt refused(String cause) {
        return new Attempt(Result.REFUSED, cause);
    }

    static Attempt unclear(String cause) {
        return new Attempt(Result.UNCLEAR, cause);
    }
}
