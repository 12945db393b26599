package io.paperwire.query.arxiv;

import io.paperwire.model.ArxivId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes one condition of a {@code search_query} in the filter language. */
final class ArxivCondition {
    private ArxivCondition() {}

    /** A word, in which an underscore is a space and {@code *} and {@code ?} stand for letters. */
    static String word(ArxivField field, String word) {
        if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
            return text(field, word.replace('_', ' '), field == ArxivField.AUTHOR);
        }
        return switch (field) {
            case CATEGORY -> ArxivCategory.condition(word);
            case COMMENT, JOURNAL, REPORT -> FilterText.NOTHING;
            default -> pattern(field, word.replaceAll("^[*?]+", ""));
        };
    }

    private static String pattern(ArxivField field, String word) {
        return hasText(word) ? field.field() + ":" + FilterText.pattern(word) : FilterText.EVERYTHING;
    }

    private static boolean hasText(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Words that stand side by side. */
    static String phrase(ArxivField field, String phrase) {
        return text(field, phrase, false);
    }

    /** Days, both ends included; empty if an end is none. */
    static Optional<String> range(ArxivField field, String range) {
        String[] ends = range.strip().split("\\s+TO\\s+", -1);
        if (ends.length != 2 || !field.field().equals("date")) {
            return Optional.empty();
        }
        Optional<String> first = end(ends[0], ArxivDays.first(ends[0]));
        Optional<String> last = end(ends[1], ArxivDays.last(ends[1]));
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of("date:[" + first.get() + " TO " + last.get() + "]");
    }

    private static Optional<String> end(String text, Optional<LocalDate> day) {
        return text.equals("*") ? Optional.of("*") : day.map(LocalDate::toString);
    }

    private static String text(ArxivField field, String text, boolean isName) {
        if (!hasText(text)) {
            return FilterText.EVERYTHING; // signs alone say nothing: a title may be pasted as it is
        }
        return switch (field) {
            case COMMENT, JOURNAL, REPORT -> FilterText.NOTHING;
            case CATEGORY -> ArxivCategory.condition(text);
            case ID -> id(text).orElse(FilterText.NOTHING);
            case ALL -> {
                String words = "text:" + FilterText.quoted(text);
                yield id(text).map(id -> "(" + id + " OR " + words + ")").orElse(words);
            }
            case AUTHOR -> isName ? name(text) : "author:" + FilterText.quoted(text);
            default -> field.field() + ":" + FilterText.quoted(text);
        };
    }

    private static Optional<String> id(String text) {
        return ArxivId.parse(text).map(id -> "id:" + FilterText.quoted(id.value()));
    }

    /** A name as arXiv writes it, the family first and the rest perhaps as initials: {@code del maestro}, {@code he k}. */
    private static String name(String text) {
        List<String> parts = Arrays.stream(text.strip().split("\\s+"))
                .filter(ArxivCondition::hasText)
                .toList();
        if (parts.size() < 2) {
            return "author:" + FilterText.quoted(text);
        }
        List<String> conditions = new ArrayList<>();
        for (String part : parts) {
            String bare = part.replace(".", "");
            conditions.add("author:" + (bare.length() == 1 ? FilterText.pattern(bare) + "*" : FilterText.quoted(part)));
        }
        return "(" + String.join(" AND ", conditions) + ")";
    }
}
