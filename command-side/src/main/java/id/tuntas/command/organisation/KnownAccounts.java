package id.tuntas.command.organisation;

/** Which accounts there are; only these can be appointed. */
public interface KnownAccounts {
    /** Whether there is an account of this name. */
    boolean exists(String account);
}
