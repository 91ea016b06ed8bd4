package id.tuntas;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that go away and come back: below those that a system gives to whoever connects. Among those the port
 * of a server that is away may be given to somebody else, even to the one who calls it, who then answers himself.
 */
public final class FreePort {
    private static final int FIRST = 15_000;
    private static final int END = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    public static int find() throws IOException {
        for (int n = 0; n < TRIES; n++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (BindException e) {
                // taken: another one
            }
        }
        throw new IOException("No free port found in " + TRIES + " tries");
    }
}
