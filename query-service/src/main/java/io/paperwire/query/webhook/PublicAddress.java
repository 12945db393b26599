package io.paperwire.query.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells addresses on the open internet from those that only this machine or its network can reach: private, loopback,
 * link-local (the metadata of cloud machines among them), shared, reserved and multicast ones. An IPv6 address that carries
 * an IPv4 address is judged by that one too.
 *
 * <p>Source: IANA's IPv4 and IPv6 Special-Purpose Address Registries, everything that is not globally reachable.
 */
final class PublicAddress {
    private static final List<Range> SPECIAL = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4));

    /** The only IPv6 addresses that are given out: what is outside of it is special. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);

    private static final List<Range> SPECIAL_UNICAST =
            List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("3fff::", 20), Range.of("5f00::", 16));

    private static final Range NAT64 = Range.of("64:ff9b::", 96);
    private static final Range SIX_TO_FOUR = Range.of("2002::", 16);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL.stream().noneMatch(range -> range.holds(address));
        }
        Optional<InetAddress> carried = carried((Inet6Address) address);
        if (carried.isPresent()) {
            return is(carried.get());
        }
        return GLOBAL_UNICAST.holds(address) && SPECIAL_UNICAST.stream().noneMatch(range -> range.holds(address));
    }

    private static Optional<InetAddress> carried(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (NAT64.holds(address)) {
            return Optional.of(of(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return SIX_TO_FOUR.holds(address) ? Optional.of(of(Arrays.copyOfRange(bytes, 2, 6))) : Optional.empty();
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length, e);
        }
    }

    /** The addresses that share their first bits. */
    private record Range(List<Byte> prefix, int bits) {
        static Range of(String address, int bits) {
            try {
                return new Range(bytes(InetAddress.getByName(address)), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("not an address: " + address, e);
            }
        }

        boolean holds(InetAddress address) {
            List<Byte> other = bytes(address);
            if (other.size() != prefix.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((prefix.get(bit / 8) & mask) != (other.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(InetAddress address) {
            byte[] bytes = address.getAddress();
            Byte[] boxed = new Byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                boxed[i] = bytes[i];
            }
            return List.of(boxed);
        }
    }
}
