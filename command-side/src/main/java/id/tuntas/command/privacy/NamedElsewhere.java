package id.tuntas.command.privacy;

import java.util.Collection;

/** Whoever keeps words that officers typed, under keys that are not the reporter's: they may name who is forgotten. */
public interface NamedElsewhere {
    /** Lets go, in the caller's transaction, of what holds any of these words; told before they can be read no more. */
    void forget(Collection<String> words);
}
