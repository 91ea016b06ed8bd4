package id.tuntas.ledger.attempt;

import java.time.Duration;

/**
 * So many tries in any span of this length.
 *
 * @param bucket whose tries are counted together; a name without personal data, 60 characters at most
 */
public record Limit(String bucket, int max, Duration within) {}
