package id.tuntas.command.door;

/** Anything that can be asked for through the door. */
public interface Command {
    /** Name under which Axon finds its handler. */
    String route();
}
