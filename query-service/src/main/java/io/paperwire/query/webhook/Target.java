package io.paperwire.query.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address that may be called, and the machine that it leads to: the one that was checked, so that a name cannot lead
 * elsewhere between the check and the connection.
 *
 * @param path with the query
 * @param address where to connect
 */
record Target(boolean isTls, String host, int port, String path, InetAddress address) {
    /** Hosts whose last part is a number, decimal or hexadecimal: the URL standard takes them for IPv4 addresses. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern DOTTED = Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");

    private static final int MAX_LENGTH = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * Reads and resolves an address.
     *
     * @param allowPrivate whether plain HTTP and addresses of this machine and its network are allowed
     * @throws RefusedTargetException if it must not be called, or leads nowhere; the message says why
     */
    static Target of(String url, boolean allowPrivate, Resolver resolver) throws RefusedTargetException {
        URI uri = parse(url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)) {
            throw new RefusedTargetException("it has the scheme \"" + uri.getScheme() + "\": expected https");
        }
        if (scheme.equals("http") && !allowPrivate) {
            throw new RefusedTargetException("it is not encrypted: expected https");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedTargetException("it has a user or a fragment: expected neither");
        }
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            throw new RefusedTargetException("it has no host name");
        }
        boolean isTls = scheme.equals("https");
        int port = uri.getPort() < 0 ? (isTls ? HTTPS : HTTP) : uri.getPort();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(
                isTls,
                host,
                port,
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(),
                address(host, allowPrivate, resolver));
    }

    private static URI parse(String url) throws RefusedTargetException {
        if (url.length() > MAX_LENGTH) {
            throw new RefusedTargetException("it has more than " + MAX_LENGTH + " characters");
        }
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new RefusedTargetException(
                    "it is no address: " + e.getReason() + " at character " + (e.getIndex() + 1));
        }
    }

    /** All addresses of a name must be allowed: which of them a connection takes is nobody's promise. */
    private static InetAddress address(String host, boolean allowPrivate, Resolver resolver)
            throws RefusedTargetException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        // Whether 0177 is octal and what 127.1 is, readers of addresses disagree about.
        if (NUMERIC.matcher(name).matches() && !DOTTED.matcher(name).matches()) {
            throw new RefusedTargetException(
                    "its host \"" + host + "\" can be read in several ways: expected a name, or four decimal numbers");
        }
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(name);
        } catch (UnknownHostException e) {
            throw new RefusedTargetException("its host \"" + host + "\" is not known");
        }
        for (InetAddress address : addresses) {
            if (!allowPrivate && !PublicAddress.is(address)) {
                throw new RefusedTargetException("its host \"" + host + "\" leads to " + address.getHostAddress()
                        + ", which is not on the open internet (setting paperwire.webhook.allow-private)");
            }
        }
        return addresses.get(0);
    }

    /** Finds the addresses of a name; an address in any spelling is a name of its own. */
    @FunctionalInterface
    interface Resolver {
        /** @return at least one */
        List<InetAddress> resolve(String name) throws UnknownHostException;
    }
}
