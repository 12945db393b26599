package io.paperwire.query.arxiv;

import java.util.Optional;

/**
 * Translates arXiv's {@code search_query} into the filter language.
 *
 * <pre>
 * query     = and { "OR" and }
 * and       = part { [ "AND" | "ANDNOT" ] part }
 * part      = { "NOT" } ( "(" query ")" | prefix ":" ( value | "(" query ")" ) | value )
 * value     = word | '"' phrase '"' | "[" day "TO" day "]"
 * </pre>
 *
 * <p>{@code AND} and {@code ANDNOT} bind before {@code OR}; what stands side by side is joined by {@code AND}; without
 * prefix everything is looked at. Of what digests do not tell (comment, journal, report number) no paper has anything.
 *
 * <p>Source: <a href="https://info.arxiv.org/help/api/user-manual.html">arXiv API User's Manual</a>, section 5.1.
 */
final class ArxivQuery {
    private static final int MAX_LENGTH = 4_096;
    private static final int MAX_DEPTH = 24;
    private static final String A_CONDITION =
            "a word, a \"phrase\", a prefix such as ti: with its value, or parentheses";

    private final ArxivTokens tokens;

    private ArxivQuery(String text) {
        this.tokens = new ArxivTokens(text);
    }

    /** @throws ArxivQueryException if {@code query} is none */
    static String filter(String query) throws ArxivQueryException {
        if (query.length() > MAX_LENGTH) {
            throw new ArxivQueryException(MAX_LENGTH, "at most " + MAX_LENGTH + " characters");
        }
        var parser = new ArxivQuery(query);
        String filter = parser.alternatives(ArxivField.ALL, 0);
        if (!parser.tokens.atEnd()) {
            throw new ArxivQueryException(parser.tokens.offset(), "a ( before this )");
        }
        return filter;
    }

    private String alternatives(ArxivField field, int depth) throws ArxivQueryException {
        if (depth > MAX_DEPTH) {
            throw new ArxivQueryException(tokens.offset(), "at most " + MAX_DEPTH + " parentheses inside each other");
        }
        StringBuilder all = new StringBuilder(conjunction(field, depth));
        while (tokens.operator().equals("OR")) {
            tokens.skip("OR");
            all.append(" OR ").append(conjunction(field, depth));
        }
        return all.toString();
    }

    private String conjunction(ArxivField field, int depth) throws ArxivQueryException {
        StringBuilder all = new StringBuilder(part(field, depth));
        while (!tokens.atEnd() && !tokens.at(')') && !tokens.operator().equals("OR")) {
            String operator = tokens.operator();
            all.append(" AND ");
            if (operator.startsWith("AND")) {
                tokens.skip(operator);
                all.append(operator.equals("ANDNOT") ? "NOT " : "");
            }
            all.append(part(field, depth));
        }
        return all.toString();
    }

    private String part(ArxivField field, int depth) throws ArxivQueryException {
        int nots = 0;
        while (tokens.operator().equals("NOT")) {
            tokens.skip("NOT");
            nots++;
        }
        if (!tokens.operator().isEmpty()) {
            throw new ArxivQueryException(tokens.offset(), A_CONDITION);
        }
        return (nots % 2 == 1 ? "NOT " : "") + positive(field, depth);
    }

    private String positive(ArxivField field, int depth) throws ArxivQueryException {
        if (tokens.atEnd() || tokens.at(')')) {
            throw new ArxivQueryException(tokens.offset(), A_CONDITION);
        }
        if (tokens.take('(')) {
            String inner = alternatives(field, depth + 1);
            if (!tokens.take(')')) {
                throw new ArxivQueryException(tokens.offset(), "a ) for each (");
            }
            return "(" + inner + ")";
        }
        int start = tokens.offset();
        String prefix = tokens.prefix();
        if (prefix.isEmpty()) {
            return value(field);
        }
        Optional<ArxivField> named = ArxivField.of(prefix);
        if (named.isEmpty()) {
            throw new ArxivQueryException(start, "one of the prefixes " + ArxivField.prefixes());
        }
        return tokens.at('(') ? positive(named.get(), depth) : value(named.get());
    }

    private String value(ArxivField field) throws ArxivQueryException {
        int start = tokens.offset();
        if (tokens.at('"')) {
            return ArxivCondition.phrase(field, tokens.between('"'));
        }
        if (field.field().equals("date")) {
            String range = tokens.at('[') ? tokens.between(']') : single(tokens.word());
            return ArxivCondition.range(field, range)
                    .orElseThrow(() -> new ArxivQueryException(
                            start, "a range of days such as [202505130000 TO 202505142359] behind a date's prefix"));
        }
        return ArxivCondition.word(field, tokens.word());
    }

    private static String single(String day) {
        return day + " TO " + day;
    }
}
