package io.paperwire.query.filter;

import io.paperwire.query.document.Fields;
import io.paperwire.query.document.Folding;
import io.paperwire.query.document.NameKey;
import io.paperwire.query.document.TextAnalyzer;
import io.paperwire.query.document.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/** Makes the query of one condition. */
final class ConditionQueries {
    private ConditionQueries() {}

    static Query query(FilterField field, Matcher matcher) {
        if (matcher instanceof Matcher.Phrase phrase) {
            return switch (field.form()) {
                case TEXT -> text(field, phrase);
                case NAME -> new TermQuery(new Term(field.index(), NameKey.of(field.index(), phrase.text())));
                default -> new TermQuery(new Term(field.index(), phrase.text()));
            };
        }
        if (matcher instanceof Matcher.Pattern pattern) {
            return pattern(field, pattern.pattern());
        }
        if (matcher instanceof Matcher.Fuzzy fuzzy) {
            String text = folding(field).apply(fuzzy.text());
            // The first letter must be right, or every word of the index would be looked at.
            return new FuzzyQuery(
                    new Term(field.index(), text),
                    fuzzy.edits(),
                    1,
                    Limits.EXPANSIONS,
                    true,
                    MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
        }
        if (matcher instanceof Matcher.Numbers numbers) {
            return DoublePoint.newRangeQuery(field.index(), lower(numbers), upper(numbers));
        }
        if (matcher instanceof Matcher.Days days) {
            return LongPoint.newRangeQuery(
                    field.index(), day(days.lower(), Long.MIN_VALUE), day(days.upper(), Long.MAX_VALUE));
        }
        return field == FilterField.TEXT ? Fields.PAPERS : new TermQuery(new Term(Fields.HAS, field.index()));
    }

    private static Query text(FilterField field, Matcher.Phrase phrase) {
        List<Words.Word> words = Words.of(phrase.text());
        if (words.size() == 1 && words.get(0).parts().size() > 1) {
            Words.Word word = words.get(0);
            return new BooleanQuery.Builder()
                    .add(parts(field, word.parts(), phrase.slop()), Occur.SHOULD)
                    .add(new TermQuery(new Term(field.index(), word.joined())), Occur.SHOULD)
                    .build();
        }
        return parts(
                field, words.stream().flatMap(word -> word.parts().stream()).toList(), phrase.slop());
    }

    private static Query parts(FilterField field, List<Words.Part> parts, int slop) {
        List<String> stems =
                parts.stream().map(part -> TextAnalyzer.stem(part.text())).toList();
        return stems.size() == 1
                ? new TermQuery(new Term(field.index(), stems.get(0)))
                : new PhraseQuery(slop, field.index(), stems.toArray(String[]::new));
    }

    private static Query pattern(FilterField field, String pattern) {
        StringBuilder folded = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        UnaryOperator<String> folding = folding(field);
        boolean isPrefix = true;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
                literal.append(pattern.charAt(i));
            } else if (c == '*' || c == '?') {
                isPrefix &= c == '*' && i == pattern.length() - 1;
                folded.append(escaped(folding.apply(literal.toString()))).append(c);
                literal.setLength(0);
            } else {
                literal.append(c);
            }
        }
        folded.append(escaped(literal.isEmpty() ? "" : folding.apply(literal.toString())));
        if (folded.charAt(0) == '*' || folded.charAt(0) == '?') {
            return new MatchNoDocsQuery("nothing stands before the first wildcard");
        }
        String term = folded.toString();
        return isPrefix && term.indexOf('\\') < 0
                ? new PrefixQuery(new Term(field.index(), term.substring(0, term.length() - 1)))
                : new WildcardQuery(
                        new Term(field.index(), term),
                        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
                        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static String escaped(String literal) {
        return literal.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }

    /** Words and names without what separates their parts, as they are indexed beside the parts. */
    private static UnaryOperator<String> folding(FilterField field) {
        return switch (field.form()) {
            case TEXT -> text -> Folding.word(text).replaceAll("[-‐‑_/&]", "");
            case NAME -> text -> text.isBlank() ? "" : Folding.name(text);
            default -> text -> text;
        };
    }

    private static double lower(Matcher.Numbers numbers) {
        Double lower = numbers.lower();
        if (lower == null) {
            return Double.NEGATIVE_INFINITY;
        }
        return numbers.includesLower() ? lower : DoublePoint.nextUp(lower);
    }

    private static double upper(Matcher.Numbers numbers) {
        Double upper = numbers.upper();
        if (upper == null) {
            return Double.POSITIVE_INFINITY;
        }
        return numbers.includesUpper() ? upper : DoublePoint.nextDown(upper);
    }

    private static long day(@Nullable LocalDate day, long open) {
        return day == null ? open : day.toEpochDay();
    }
}
