package io.paperwire.enrich.board;

import io.paperwire.model.RowHash;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names as keys and as parts of addresses. */
final class Names {
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("@", "-at-"),
            Map.entry("+", "-plus"),
            Map.entry("%", "-percent"),
            Map.entry("&", "-and-"),
            Map.entry("²", "2"),
            Map.entry("³", "3"),
            Map.entry("τ", "tau"),
            Map.entry("ρ", "rho"),
            Map.entry("∞", "infinite"));
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final int HASH = 6;

    private Names() {}

    /** Letters and digits in lower case: what is left when spelling does not count. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '+').forEach(key::appendCodePoint);
        return key.isEmpty() ? plain.strip() : key.toString();
    }

    /** A part of an address; different names may share one only where they differ in spaces and marks. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder spelled = new StringBuilder();
        boolean lost = false;
        for (int c : plain.codePoints().toArray()) {
            String letter = Character.toString(c);
            spelled.append(SPELLED.getOrDefault(letter, letter));
            lost |= c > 127 && !SPELLED.containsKey(letter) && Character.isLetterOrDigit(c);
        }
        String slug = NOT_PLAIN.matcher(spelled).replaceAll("-").replaceAll("^-|-$", "");
        if (!lost) {
            return slug;
        }
        String hash = RowHash.sha256(plain.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
        return slug.isEmpty() ? hash : slug + "-" + hash;
    }
}
