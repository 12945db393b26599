package io.paperwire.query.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What names are suggested by: from each word of a name the rest of it, folded, and behind that the name as written, so
 * that {@code he} finds Kaiming He. The dictionary of the index is all that is needed to complete one.
 */
public final class Suggestions {
    /** Stands between the folded rest and the name. */
    public static final char SEPARATOR = '\0';

    private static final int MAX_WORDS = 6;
    private static final int MAX_NAME = 200;

    private Suggestions() {}

    static List<String> keys(List<String> names) {
        List<String> keys = new ArrayList<>();
        for (String name : names) {
            if (name.length() <= MAX_NAME) {
                Words.of(name).stream()
                        .limit(MAX_WORDS)
                        .map(word -> prefix(name.substring(word.start())) + SEPARATOR + name)
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** What somebody has typed, as keys begin. */
    public static String prefix(String typed) {
        return Folding.word(typed.strip()).replaceAll("\\s+", " ");
    }

    /** The name that a key was made from. */
    public static String name(String key) {
        return key.substring(key.indexOf(SEPARATOR) + 1);
    }
}
