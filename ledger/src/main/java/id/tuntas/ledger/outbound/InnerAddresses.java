package id.tuntas.ledger.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that are nobody's on the open Internet: this machine, its network, what a cloud tells its machines, and
 * whatever is kept for other ends (IANA's special-purpose registries for IPv4 and IPv6).
 */
final class InnerAddresses {
    private static final List<Network> NETWORKS = List.of(
            network("0.0.0.0", 8),
            network("10.0.0.0", 8),
            network("100.64.0.0", 10),
            network("127.0.0.0", 8),
            network("169.254.0.0", 16), // also where clouds answer their machines
            network("172.16.0.0", 12),
            network("192.0.0.0", 24),
            network("192.0.2.0", 24),
            network("192.88.99.0", 24),
            network("192.168.0.0", 16),
            network("198.18.0.0", 15),
            network("198.51.100.0", 24),
            network("203.0.113.0", 24),
            network("224.0.0.0", 3),
            network("::", 96), // loopback, unspecified, and an old way to write addresses of the other kind
            network("64:ff9b:1::", 48),
            network("100::", 64),
            network("2001::", 23),
            network("2001:db8::", 32),
            network("fc00::", 7),
            network("fe80::", 9), // link-local and the site-local of old
            network("ff00::", 8));

    private static final Network TRANSLATED = network("64:ff9b::", 96);
    private static final Network TUNNELLED = network("2002::", 16);
    private static final int TRANSLATED_AT = 12;
    private static final int TUNNELLED_AT = 2;
    private static final int IPV4_BYTES = 4;

    private InnerAddresses() {}

    private record Network(byte[] first, int bits) {
        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NETWORKS.stream().anyMatch(network -> network.contains(bytes))) {
            return true;
        }
        if (address instanceof Inet4Address) {
            return false;
        }
        return address instanceof Inet6Address
                && ((TRANSLATED.contains(bytes) && contain(within(bytes, TRANSLATED_AT)))
                        || (TUNNELLED.contains(bytes) && contain(within(bytes, TUNNELLED_AT))));
    }

    private static InetAddress within(byte[] bytes, int at) {
        return address(Arrays.copyOfRange(bytes, at, at + IPV4_BYTES));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("No address of " + bytes.length + " bytes", e);
        }
    }

    private static Network network(String first, int bits) {
        try {
            return new Network(InetAddress.getByName(first).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(first, e);
        }
    }
}
