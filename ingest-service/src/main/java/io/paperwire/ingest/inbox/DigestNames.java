package io.paperwire.ingest.inbox;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Which names a digest may have: relative paths that mean the same to every file system, shell and reader.
 *
 * <p>The same rules hold for files and for posted digests, so that either can correct the other.
 */
public final class DigestNames {
    /** Folders of the inbox where files are put away, and so no sources. */
    public static final Set<String> RESERVED = Set.of("processed", "rejected", "held");

    static final int MAX_BYTES = 255;

    private static final Pattern ESCAPED_PATH = Pattern.compile("%(?:2e|2f|5c|00)", Pattern.CASE_INSENSITIVE);

    private DigestNames() {}

    /** What is wrong with {@code source/name}; empty if nothing is. */
    public static Optional<NameFlaw> flaw(String source, String name) {
        Optional<String> wrong = source.indexOf('/') >= 0 ? Optional.of("one folder, without /") : flaw(source);
        if (wrong.isEmpty() && RESERVED.contains(source.toLowerCase(Locale.ROOT))) {
            wrong = Optional.of("a name other than processed, rejected and held, which are folders of the inbox");
        }
        if (wrong.isPresent()) {
            return Optional.of(new NameFlaw("source", source, wrong.get()));
        }
        return flaw(name).map(expected -> new NameFlaw("name", name, expected));
    }

    private static Optional<String> flaw(String path) {
        if (path.isEmpty()) {
            return Optional.of("at least one character");
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("at most " + MAX_BYTES + " bytes of UTF-8");
        }
        if (has(path, DigestNames::isInvisible)) {
            return Optional.of("no control characters, invisible marks, unpaired surrogates or line breaks");
        }
        if (path.indexOf('\uFFFD') >= 0) {
            return Optional.of("characters that could be read, not U+FFFD in their place: UTF-8 on both sides");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("/ between folders, without \\");
        }
        if (ESCAPED_PATH.matcher(path).find()) {
            return Optional.of("plain characters, not percent escapes of . / \\ or NUL");
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return Optional.of("Unicode normal form C: \"" + Normalizer.normalize(path, Normalizer.Form.NFC) + "\"");
        }
        return Arrays.stream(path.split("/", -1))
                .filter(DigestNames::isBadSegment)
                .findFirst()
                .map(segment ->
                        "a relative path whose parts are not empty and begin neither with a dot nor with a space"
                                + " nor end with a space");
    }

    private static boolean isBadSegment(String segment) {
        return segment.isEmpty() || segment.startsWith(".") || !segment.equals(segment.strip());
    }

    private static boolean has(String text, IntPredicate kind) {
        return text.codePoints().anyMatch(kind);
    }

    // Format characters hold the bidirectional marks, which make a name read as another one.
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
