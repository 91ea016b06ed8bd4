package id.tuntas.events.issue;

/** How a reporter wants to hear of what happens to the complaint, beside the tracking page. */
public enum ContactWay {
    EMAIL,
    WHATSAPP,
    SMS
}
