package id.tuntas.events.organisation;

/**
 * An office somebody holds at the moment.
 *
 * @param code unit code and kind, such as {@code 32.77.02.1005:LURAH}
 * @param kind what the office is
 * @param unit code of the unit it belongs to
 * @param unitTier rung of that unit
 */
public record OfficeHeld(String code, OfficeKind kind, String unit, Tier unitTier) implements java.io.Serializable {}
