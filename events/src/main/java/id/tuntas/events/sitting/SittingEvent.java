package id.tuntas.events.sitting;

import id.tuntas.events.EventType;
import id.tuntas.events.Sealed;
import java.time.Instant;

/**
 * What became of a sitting ("Ngantor di Desa"): officers sit in a kelurahan or desa, and take one complaint after the
 * other from those who come. It stays in the history who sat where and when, and what was told there.
 */
public sealed interface SittingEvent {
    /** Identity of the sitting and of its history. */
    String sittingId();

    /** Key of what the sitting says of persons. */
    static String keyOf(String sittingId) {
        return "sitting:" + sittingId;
    }

    /**
     * A sitting began.
     *
     * @param unit whose sitting it is
     * @param village kelurahan or desa in which all its complaints lie
     * @param district of the village
     * @param place where one sat, such as a hall
     * @param present who was there
     * @param heldAt when its complaints count as told; before the event where it was written down afterwards
     */
    @EventType("sitting-opened")
    record SittingOpened(
            String sittingId,
            String unit,
            String village,
            String district,
            Sealed place,
            Sealed present,
            Instant heldAt)
            implements SittingEvent {}

    /** A complaint that was filed under this number was told at the sitting. */
    @EventType("sitting-complaint-taken")
    record ComplaintTaken(String sittingId, String issueId) implements SittingEvent {}

    /** Nothing more is taken at the sitting. */
    @EventType("sitting-closed")
    record SittingClosed(String sittingId) implements SittingEvent {}
}
