package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarrierFileSystemTest {
    private static final List<String> SEEN = new ArrayList<>();

    private static boolean full;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void register() {
        BarrierFileSystem.register();
        FilePath.register(new SeenFileSystem());
        SEEN.clear();
        full = false;
    }

    private FileChannel open(String name) throws IOException {
        return FilePath.get("barrier:seen:" + folder.resolve(name)).open("rw");
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(count);
    }

    @Test
    void theHeaderIsWrittenOnlyAfterWhatItPointsToWasForced() throws IOException {
        try (FileChannel file = open("a.mv.db")) {
            file.write(bytes(8), 0);
            file.write(bytes(100), 4096);
            file.write(bytes(100), 8192);
            file.write(bytes(8), 0);
            file.position(0);
            file.write(bytes(8));
        }
        assertThat(SEEN)
                .containsExactly(
                        "write 0", "write 4096", "write 8192", "force true", "write 0", "force true", "write 0");
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        try (FileChannel file = open("a.lock.db")) {
            file.write(bytes(8), 4);
            file.write(bytes(8), 0);
        }
        assertThat(SEEN).containsExactly("write 4", "write 0");
    }

    @Test
    void canDoWhatAFileCan() throws IOException {
        try (FileChannel file = open("a.mv.db")) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
            assertThat(file.position()).isEqualTo(4);
            assertThat(file.size()).isEqualTo(4);

            byte[] read = new byte[2];
            assertThat(file.read(ByteBuffer.wrap(read), 2)).isEqualTo(2);
            assertThat(read).containsExactly(3, 4);
            file.position(1);
            assertThat(file.read(ByteBuffer.wrap(read))).isEqualTo(2);
            assertThat(read).containsExactly(2, 3);

            file.truncate(1);
            file.force(false);
        }
        assertThat(Files.size(folder.resolve("a.mv.db"))).isEqualTo(1);
        assertThat(SEEN).endsWith("force false");
    }

    @Test
    void afterAWriteThatFailedNothingIsWrittenOrConfirmed() throws IOException {
        try (FileChannel file = open("a.mv.db")) {
            file.write(bytes(8), 0);
            full = true;
            assertThatThrownBy(() -> file.write(bytes(100), 4096)).hasMessage("No space left on device");
            full = false;
            SEEN.clear();

            for (ThrowingCallable later : List.<ThrowingCallable>of(
                    () -> file.write(bytes(8), 4096),
                    () -> file.write(bytes(8), 0),
                    () -> file.force(true),
                    () -> file.truncate(1))) {
                assertThatThrownBy(later)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("No space left on device");
            }
            assertThat(SEEN).isEmpty();
            assertThat(file.size()).isEqualTo(8);
        }
    }

    /** Notes what reaches it; public because H2 makes its file systems by reflection. */
    public static final class SeenFileSystem extends FilePathWrapper {
        @Override
        public String getScheme() {
            return "seen";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            FileChannel real = getBase().open(mode);
            return new Seen(real);
        }
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class Seen extends FileBaseDefault {
        private final FileChannel real;

        Seen(FileChannel real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            SEEN.add("write " + position);
            return real.write(source, position);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            SEEN.add("force " + metaData);
            real.force(metaData);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
