package io.paperwire.query.export;

import org.jspecify.annotations.Nullable;

/**
 * An author's name in the two parts that bibliographies want: the last word is the family's. A name of one word, as many
 * digests have them, is no family's name.
 *
 * @param given null when the name is one word
 * @param family the last word, or the whole name when it is one word
 */
record PersonName(@Nullable String given, String family) {

    static PersonName of(String name) {
        int space = name.lastIndexOf(' ');
        return space <= 0 || space == name.length() - 1
                ? new PersonName(null, name)
                : new PersonName(name.substring(0, space), name.substring(space + 1));
    }
}
