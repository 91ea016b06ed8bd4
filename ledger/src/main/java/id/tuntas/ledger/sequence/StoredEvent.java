package id.tuntas.ledger.sequence;

import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Leaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of the event store, every column as it is stored. */
public record StoredEvent(
        long globalIndex,
        String eventIdentifier,
        String type,
        String aggregateIdentifier,
        long sequenceNumber,
        String timeStamp,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte @Nullable [] metaData) {

    /** The columns, in the order that {@link #read} expects from its first one on. */
    static final String COLUMNS = "e.global_index, e.event_identifier, e.type, e.aggregate_identifier,"
            + " e.sequence_number, e.time_stamp, e.payload_type, e.payload_revision, e.payload, e.meta_data";

    static StoredEvent read(ResultSet row, int first) throws SQLException {
        return new StoredEvent(
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getLong(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getBytes(first + 8),
                row.getBytes(first + 9));
    }

    /** The leaf of this row. */
    public Leaf leaf() {
        return new Leaf(
                globalIndex,
                eventIdentifier,
                type,
                aggregateIdentifier,
                sequenceNumber,
                timeStamp,
                payloadType,
                payloadRevision,
                Hashes.sha256(payload),
                metaData == null ? null : Hashes.sha256(metaData));
    }
}
