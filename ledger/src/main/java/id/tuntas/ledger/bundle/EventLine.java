package id.tuntas.ledger.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Leaf;
import id.tuntas.ledger.sequence.StoredEvent;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One row of history as a line of JSON: the stored columns, payload and metadata in Base64.
 *
 * @param leafIndex null for a row that has no leaf
 * @param payload null where only the hash is handed on; likewise {@code metaData}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EventLine(
        @Nullable Long leafIndex,
        long globalIndex,
        String eventIdentifier,
        @Nullable String type,
        @Nullable String aggregateIdentifier,
        long sequenceNumber,
        String timeStamp,
        String payloadType,
        @Nullable String payloadRevision,
        @Nullable String payload,
        @Nullable String metaData,
        String payloadSha256,
        @Nullable String metaDataSha256) {

    /** The line of a row. */
    public static EventLine of(@Nullable Long leafIndex, StoredEvent event) {
        Leaf leaf = event.leaf();
        byte[] metaData = event.metaData();
        byte[] metaDataHash = leaf.metadataSha256();
        return new EventLine(
                leafIndex,
                event.globalIndex(),
                event.eventIdentifier(),
                event.type(),
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.timeStamp(),
                event.payloadType(),
                event.payloadRevision(),
                base64(event.payload()),
                metaData == null ? null : base64(metaData),
                base64(leaf.payloadSha256()),
                metaDataHash == null ? null : base64(metaDataHash));
    }

    /**
     * The leaf that these columns make.
     *
     * @throws IllegalArgumentException when a hash is no Base64
     */
    Leaf leaf() {
        return new Leaf(
                globalIndex,
                eventIdentifier,
                type,
                aggregateIdentifier,
                sequenceNumber,
                timeStamp,
                payloadType,
                payloadRevision,
                Base64.getDecoder().decode(payloadSha256),
                metaDataSha256 == null ? null : Base64.getDecoder().decode(metaDataSha256));
    }

    /** Whether the bytes, where they are handed on, have the hashes that are told beside them. */
    boolean hashesAgree() {
        return agrees(payload, payloadSha256) && agrees(metaData, metaDataSha256);
    }

    private static boolean agrees(@Nullable String bytes, @Nullable String hash) {
        return bytes == null
                || (hash != null
                        && Arrays.equals(
                                Hashes.sha256(Base64.getDecoder().decode(bytes)),
                                Base64.getDecoder().decode(hash)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
