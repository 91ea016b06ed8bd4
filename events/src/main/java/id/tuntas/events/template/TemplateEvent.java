package id.tuntas.events.template;

import id.tuntas.events.EventType;
import id.tuntas.events.Sealed;

/**
 * What became of the replies that a unit keeps ready. They put words into the government's mouth, so anybody can ask
 * later who wrote which ones and when.
 */
public sealed interface TemplateEvent {
    /** Code of the unit whose replies they are; each unit has a history of its own. */
    String unit();

    /** Identity of the reply, the same however often it is written anew. */
    String templateId();

    /** Identity of the history of a unit's replies. */
    static String historyOf(String unit) {
        return unit + ":replies";
    }

    /**
     * A reply was written, or written anew.
     *
     * @param title by which officers find it
     * @param text with the places of {@link Placeholder} left open
     */
    @EventType("reply-template-written")
    record ReplyTemplateWritten(String unit, String templateId, Sealed title, Sealed text) implements TemplateEvent {}

    /** A reply is no longer offered. What was said with it stays said. */
    @EventType("reply-template-withdrawn")
    record ReplyTemplateWithdrawn(String unit, String templateId) implements TemplateEvent {}
}
