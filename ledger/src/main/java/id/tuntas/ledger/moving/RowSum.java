package id.tuntas.ledger.moving;

import id.tuntas.ledger.proof.Hashes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What rows say, in whatever order they come: the sum of a hash of each. One changed bit makes another sum. */
final class RowSum {
    private final long[] sum = new long[Hashes.SIZE / Long.BYTES];
    private long rows;

    void add(@Nullable Object[] row) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (Object value : row) {
            byte[] bytes = value == null ? new byte[0] : bytes(value);
            said.write(value == null ? 0 : 1);
            said.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            said.writeBytes(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(Hashes.sha256(said.toByteArray()));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += hash.getLong();
        }
        rows++;
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    long rows() {
        return rows;
    }

    boolean isThatOf(RowSum other) {
        return rows == other.rows && Arrays.equals(sum, other.sum);
    }
}
