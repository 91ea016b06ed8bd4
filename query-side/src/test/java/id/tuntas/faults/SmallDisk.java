package id.tuntas.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few hundred megabytes in memory, which can be filled. Only root can mount one. */
final class SmallDisk {
    private static final int BLOCK = 64 * 1024;

    private SmallDisk() {}

    static void mount(Path folder) throws Exception {
        Files.createDirectories(folder);
        unmount(folder);
        run("mount", "-t", "tmpfs", "-o", "size=320m,mode=0777", "tuntas-faults", folder.toString());
    }

    static void unmount(Path folder) throws Exception {
        while (isMounted(folder) && run("umount", folder.toString()) == 0) {
            // once for each run that was cut off
        }
    }

    static void requireMounted(Path folder) throws IOException {
        Assumptions.assumeTrue(isMounted(folder), "only root can make a small disk");
    }

    private static boolean isMounted(Path folder) throws IOException {
        return Files.readString(Path.of("/proc/mounts")).contains(" " + folder + " ");
    }

    /** Until nothing more can be written. */
    static void fill(Path folder) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast(folder))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // and the last few bytes, byte by byte
            try (OutputStream out = Files.newOutputStream(folder.resolve("ballast-rest"))) {
                for (int i = 0; i < BLOCK; i++) {
                    out.write(0);
                }
            } catch (IOException fuller) {
                return;
            }
        }
    }

    static void makeRoom(Path folder) throws IOException {
        Files.delete(ballast(folder));
        Files.deleteIfExists(folder.resolve("ballast-rest"));
    }

    private static Path ballast(Path folder) {
        return folder.resolve("ballast");
    }

    /** Until a client is told that it has to come again. */
    static void awaitRefused(Path told) throws IOException {
        long before = unavailable(told);
        await().atMost(Duration.ofMinutes(10)).until(() -> unavailable(told) > before);
    }

    private static long unavailable(Path told) throws IOException {
        return Load.told(told).stream().filter(one -> one.status() >= 500).count();
    }

    static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
