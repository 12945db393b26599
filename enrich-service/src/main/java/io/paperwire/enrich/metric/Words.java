package io.paperwire.enrich.metric;

import io.paperwire.enrich.resource.DataFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed word classes that the rules ask for, read from a file with a section for each class. */
final class Words {
    private static final String VERBS = "verbs";
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Set<String> breaks = new HashSet<>();

    /** @throws IllegalArgumentException if a word stands before the first section */
    Words(DataFile file) {
        String section = "";
        for (String line : file.lines()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            if (section.isEmpty()) {
                throw new IllegalArgumentException(
                        file.name() + ": a word before the first [section]: \"" + line + "\"");
            }
            for (String word : line.split("\\s+", -1)) {
                Set<String> words = classes.computeIfAbsent(section, s -> new HashSet<>());
                if (section.startsWith(VERBS)) {
                    words.addAll(inflected(word));
                    classes.computeIfAbsent(VERBS, s -> new HashSet<>()).addAll(inflected(word));
                } else {
                    words.add(word);
                }
            }
        }
        for (String closed : List.of("determiners", "prepositions", "conjunctions", "pronouns", "auxiliaries")) {
            breaks.addAll(of(closed));
        }
    }

    /** @throws IllegalArgumentException if the file has no such section */
    Set<String> of(String section) {
        Set<String> words = classes.get(section);
        if (words == null) {
            throw new IllegalArgumentException("no section [" + section + "]");
        }
        return words;
    }

    boolean is(String section, Token token) {
        return of(section).contains(token.lower());
    }

    boolean is(String section, String lower) {
        return of(section).contains(lower);
    }

    /** Whether the word ends a noun phrase whatever it is: a preposition, determiner, conjunction, auxiliary. */
    boolean closed(Token token) {
        return breaks.contains(token.lower());
    }

    boolean verb(Token token) {
        return of(VERBS).contains(token.lower()) || is("irregular verbs", token);
    }

    private static Set<String> inflected(String base) {
        if (base.endsWith("e")) {
            String stem = base.substring(0, base.length() - 1);
            return Set.of(base, base + "s", base + "d", stem + "ing");
        }
        if (base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0) {
            String stem = base.substring(0, base.length() - 1);
            return Set.of(base, stem + "ies", stem + "ied", base + "ing");
        }
        boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        String twice = base + base.charAt(base.length() - 1);
        return Set.of(base, base + (hissing ? "es" : "s"), base + "ed", base + "ing", twice + "ed", twice + "ing");
    }
}
