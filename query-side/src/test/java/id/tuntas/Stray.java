package id.tuntas;

/** Stands in a package of the program from another folder, which the rule about packages has to notice. */
final class Stray {
    private Stray() {}
}
