package id.tuntas.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as the log knows it: every column as it stands in the table, of payload and metadata the hash of the
 * stored bytes. So a destroyed key changes no leaf, and a changed byte changes one.
 *
 * @param globalIndex the store's own index
 * @param timeStamp exactly as stored
 * @param payloadSha256 SHA-256 of the stored payload bytes; likewise for the metadata, null where the column is
 */
public record Leaf(
        long globalIndex,
        String eventIdentifier,
        @Nullable String type,
        @Nullable String aggregateIdentifier,
        long sequenceNumber,
        String timeStamp,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payloadSha256,
        byte @Nullable [] metadataSha256) {

    private static final String HEX = "0123456789ABCDEF";

    /** The leaf's bytes: lines in a fixed order, each ended by LF; a line whose column is NULL is left out. */
    public byte[] bytes() {
        StringBuilder lines = new StringBuilder("tuntas-leaf-v1\n");
        line(lines, "global", Long.toString(globalIndex));
        line(lines, "event", eventIdentifier);
        line(lines, "type", type);
        line(lines, "aggregate", aggregateIdentifier);
        line(lines, "seq", Long.toString(sequenceNumber));
        line(lines, "time", timeStamp);
        line(lines, "payload-type", payloadType);
        line(lines, "payload-revision", payloadRevision);
        line(lines, "payload-sha256", Base64.getEncoder().encodeToString(payloadSha256));
        line(
                lines,
                "metadata-sha256",
                metadataSha256 == null ? null : Base64.getEncoder().encodeToString(metadataSha256));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void line(StringBuilder lines, String name, @Nullable String value) {
        if (value != null) {
            lines.append(name).append(' ').append(escaped(value)).append('\n');
        }
    }

    /** Bytes outside 0x21 to 0x7E, and the percent sign, are written {@code %XX}: no value can break its line. */
    static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7F && b != '%') {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return escaped.toString();
    }
}
