package id.tuntas.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A process in a network namespace that lets clients in to a demo, which listens on its own loopback only. */
final class Forwarder {
    private static final int WAITING_MAX = 50;

    private Forwarder() {}

    /**
     * Passes on, for ever.
     *
     * @param arguments the address to listen on, and the port there and on the loopback
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[1]);
        try (ServerSocket door = new ServerSocket(port, WAITING_MAX, InetAddress.getByName(arguments[0]))) {
            while (true) {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> join(client, port));
            }
        }
    }

    private static void join(Socket client, int port) {
        try (client;
                Socket program = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back = Thread.startVirtualThread(() -> copy(program, client));
            copy(client, program);
            back.join();
        } catch (IOException e) {
            return; // nobody there: the client sees its connection end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            return; // one of the two has gone
        }
    }
}
