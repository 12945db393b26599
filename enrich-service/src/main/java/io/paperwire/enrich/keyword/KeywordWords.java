package io.paperwire.enrich.keyword;

import io.paperwire.enrich.resource.DataFile;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that end phrases and those that weaken them.
 *
 * @param stop no phrase holds one
 * @param weak no keyword alone, and poor ends of one
 */
record KeywordWords(Set<String> stop, Set<String> weak) {
    static final String FILE = "keyword-words.txt";

    static KeywordWords standard() {
        return read(DataFile.builtIn(FILE));
    }

    static KeywordWords read(DataFile file) {
        Set<String> stop = new HashSet<>();
        Set<String> weak = new HashSet<>();
        Set<String> section = stop;
        for (String line : file.lines()) {
            if (line.startsWith("[")) {
                section = line.equals("[weak]") ? weak : stop;
            } else {
                for (String word : line.split("\\s+", -1)) {
                    section.add(word);
                }
            }
        }
        return new KeywordWords(stop, weak);
    }
}
