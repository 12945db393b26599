package io.paperwire.query.document;

import java.util.stream.Collectors;

/** The one form of a name under which it is indexed and looked for, so that every spelling of it finds every other. */
public final class NameKey {
    private NameKey() {}

    /** The key of a value of {@code field}. */
    public static String of(String field, String value) {
        return switch (field) {
            case Fields.BENCHMARK -> Folding.name(Names.builtIn().benchmark(value));
            case Fields.METRIC -> Folding.name(Names.builtIn().measure(value));
            case Fields.KEYWORD -> stems(value);
            default -> Folding.name(value);
        };
    }

    /** The singular and the plural of a keyword are one. */
    private static String stems(String value) {
        String stems = Words.of(value).stream()
                .flatMap(word -> word.parts().stream())
                .map(part -> TextAnalyzer.stem(part.text()))
                .collect(Collectors.joining());
        return stems.isEmpty() ? Folding.name(value) : stems;
    }
}
