package id.tuntas.events.organisation;

/** Kinds of apparatus unit (perangkat daerah), each with its rung on the ladder. */
public enum UnitKind {
    REGION_HEAD(Tier.HEAD),
    SEKRETARIAT(Tier.SECRETARIAT),
    INSPEKTORAT(Tier.OPD),
    OPD(Tier.OPD),
    KECAMATAN(Tier.DISTRICT),
    KELURAHAN(Tier.VILLAGE),
    DESA(Tier.VILLAGE);

    private final Tier tier;

    UnitKind(Tier tier) {
        this.tier = tier;
    }

    /** The rung on which a unit of this kind stands. */
    public Tier tier() {
        return tier;
    }
}
