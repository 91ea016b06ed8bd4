package id.tuntas.ledger.sealing;

/**
 * A key for each account, for what its owner keeps outside of the program, such as drafts on a device. Derived from the
 * account and a secret file (HMAC-SHA-256), so that none is stored and asking twice gives the same. Whoever is told the
 * key of one account learns nothing of another's.
 */
public final class AccountKeys {
    private final KeyedHash keys;
    private final KeyedHash names;

    AccountKeys(byte[] secret) {
        KeyedHash own = new KeyedHash(secret);
        this.keys = new KeyedHash(own.of("keys of accounts"));
        this.names = new KeyedHash(own.of("names of accounts"));
    }

    /** 32 bytes that only this account may be told. */
    public byte[] keyOf(String account) {
        return keys.of(account);
    }

    /** 32 bytes that stand for the account where its name need not be read. */
    public byte[] nameOf(String account) {
        return names.of(account);
    }
}
