package id.tuntas.faults;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A network of its own with two ways out: one to the clients and one to the database, which can be cut. Needs root. */
final class Namespace implements AutoCloseable {
    /** Where the node is for the clients. */
    static final String NODE = "10.213.1.2";

    /** Where the database is for the node. */
    static final String DATABASE = "10.213.2.1";

    private final String name;

    private Namespace(String name) {
        this.name = name;
    }

    static Namespace make(String name) throws Exception {
        SmallDisk.run("sh", "-c", "ip netns del " + name + " 2>/dev/null");
        Assumptions.assumeTrue(
                SmallDisk.run("sh", "-c", "ip netns add " + name + " 2>/dev/null") == 0,
                "only root can make a network namespace");
        Namespace namespace = new Namespace(name);
        namespace.way("tf-clients", "10.213.1.1", NODE);
        namespace.way("tf-database", DATABASE, "10.213.2.2");
        namespace.ip("netns exec " + name + " ip link set lo up");
        return namespace;
    }

    private void way(String device, String here, String there) throws Exception {
        String inner = device + "-in";
        SmallDisk.run("sh", "-c", "ip link del " + device + " 2>/dev/null");
        ip("link add " + device + " type veth peer name " + inner + " netns " + name);
        ip("addr add " + here + "/24 dev " + device);
        ip("link set " + device + " up");
        ip("netns exec " + name + " ip addr add " + there + "/24 dev " + inner);
        ip("netns exec " + name + " ip link set " + inner + " up");
    }

    private void ip(String arguments) throws Exception {
        Assumptions.assumeTrue(SmallDisk.run(("ip " + arguments).split(" ")) == 0, arguments);
    }

    /** What stands before a command that is to run in it. */
    List<String> around() {
        return List.of("ip", "netns", "exec", name);
    }

    /** Nothing passes to the database any more, and nobody is told. */
    void cut() throws Exception {
        ip("link set tf-database down");
    }

    void join() throws Exception {
        ip("link set tf-database up");
    }

    @Override
    public void close() throws IOException {
        new ProcessBuilder("ip", "netns", "del", name).start().onExit().join();
    }
}
