package id.tuntas.faults;

import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as the ledger gives it out, by leaf.
 *
 * @param noted which deadline it notes as missed, empty when none
 */
record Stored(long leaf, String aggregate, long sequence, String type, String identifier, String noted) {
    static final String MISSED = "clock-missed";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line of {@code /ledger/events}. */
    static Stored parse(String line) {
        JsonNode event = JSON.readTree(line);
        boolean missed = event.get("payloadType").asString().equals(MISSED);
        return new Stored(
                event.get("leafIndex").asLong(),
                event.get("aggregateIdentifier").asString(),
                event.get("sequenceNumber").asLong(),
                event.get("payloadType").asString(),
                event.get("eventIdentifier").asString(),
                missed
                        ? noted(JSON.readTree(
                                Base64.getDecoder().decode(event.get("payload").asString())))
                        : "");
    }

    private static String noted(JsonNode missed) {
        return missed.get("clock").asString() + " " + missed.get("round").asInt() + " "
                + missed.get("dueAt").asString();
    }
}
