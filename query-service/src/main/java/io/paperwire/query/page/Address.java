package io.paperwire.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An address on this server, made of parts that a digest may have named: every part is escaped. */
final class Address {
    private final StringBuilder text;
    private char joint = '?';

    private Address(String path) {
        this.text = new StringBuilder(path);
    }

    /** @param path of our own, as it is */
    static Address of(String path) {
        return new Address(path);
    }

    /** The address of something below {@code path} whose name may hold slashes, which stay. */
    static Address below(String path, String name) {
        return new Address(path
                + Arrays.stream(name.split("/", -1)).map(Address::segment).collect(Collectors.joining("/", "/", "")));
    }

    /** The page of a paper. */
    static String ofPaper(String id) {
        return below("/papers", id).toString();
    }

    /** The page of a digest. */
    static String ofDigest(String digest) {
        return below("/pipeline", digest).toString();
    }

    /** Adds a parameter; an empty one is left out. */
    Address with(String name, String value) {
        if (!value.isEmpty()) {
            text.append(joint).append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            joint = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Dots alone would be taken for the folder above. */
    private static String segment(String text) {
        String escaped = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return escaped.equals(".") || escaped.equals("..") ? escaped.replace(".", "%2E") : escaped;
    }
}
