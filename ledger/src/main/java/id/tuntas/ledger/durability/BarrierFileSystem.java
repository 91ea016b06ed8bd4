package id.tuntas.ledger.durability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * H2 file system {@code barrier:}. H2 rewrites its store header, at offset 0, without waiting until the chunk it points
 * to is on the disk; after a power cut the header could point to nothing. Here whatever was written before reaches the
 * disk before the header does.
 *
 * <p>And H2 goes on writing after a write has failed, on a full disk for example: the chunk of the next commit may refer
 * to the one that is missing, and the header to it, so that the next start falls back to a much older state. Here a file
 * that could not be written once is neither written nor confirmed any more; what was confirmed before stays its newest.
 */
public final class BarrierFileSystem extends FilePathWrapper {
    static final String SCHEME = "barrier";

    /** Makes the scheme known to H2; calling it again is harmless. */
    static void register() {
        FilePath.register(new BarrierFileSystem());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = getBase().open(mode);
        return getName().endsWith(".mv.db") ? new Barrier(file) : file;
    }

    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file is made for many threads: none reads in a queue
    private static final class Barrier extends FileBaseDefault {
        private final FileChannel file;
        private volatile @Nullable IOException failure;

        Barrier(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            stopAfterFailure();
            try {
                if (position == 0 && file.size() > 0) {
                    file.force(true);
                }
                return file.write(source, position);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        private void stopAfterFailure() throws IOException {
            IOException before = failure;
            if (before != null) {
                throw new IOException("The file could not be written before: " + before.getMessage(), before);
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            stopAfterFailure();
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            stopAfterFailure();
            try {
                file.force(metaData);
            } catch (IOException e) {
                failure = e; // what the system could not write it may have given up, and would confirm the next time
                throw e;
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
