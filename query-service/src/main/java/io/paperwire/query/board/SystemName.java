package io.paperwire.query.board;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a system, spelling aside: as enrich-service keeps it in {@code board_row.subject}. */
final class SystemName {
    private SystemName() {}

    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '+').forEach(key::appendCodePoint);
        return key.isEmpty() ? plain.strip() : key.toString();
    }
}
