package id.tuntas.events.organisation;

/** In what manner an office is held. */
public enum ActingKind {
    DEFINITIVE,
    /** Pelaksana tugas: the post is vacant. */
    PLT,
    /** Pelaksana harian: the holder is away. */
    PLH,
    /** Penjabat. */
    PJ
}
