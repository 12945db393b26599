package io.paperwire.query.filter;

import io.paperwire.query.document.Words;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the value of one condition, in the form that its field has. */
final class ValueParser {
    private static final int MAX_PHRASE_WORDS = 64;

    private final TextCursor in;
    private final FilterField field;
    private final boolean named;

    ValueParser(TextCursor in, FilterField field, boolean named) {
        this.in = in;
        this.field = field;
        this.named = named;
    }

    /** Empty for signs that no text is found by, where no field is named: a title may be pasted as it is. */
    Optional<Matcher> matcher() throws FilterException {
        if (in.atEnd() || Character.isWhitespace(in.current()) || in.at(")")) {
            throw in.unexpected("a value of " + field.label());
        }
        if (in.at("/")) {
            throw in.unexpected("no regular expression: use * and ?, or quotes if the / is meant");
        }
        if (named && (in.at("[") || in.at("{"))) {
            return Optional.of(range());
        }
        if (named && (in.at("<") || in.at(">"))) {
            return Optional.of(comparison());
        }
        return in.at("\"") ? phrase() : word();
    }

    private Optional<Matcher> phrase() throws FilterException {
        int start = in.position();
        String text = in.takeQuoted();
        int slop = 0;
        if (in.take("~")) {
            slop = distance(Limits.SLOP, 0);
        }
        return text(start, text, slop, true);
    }

    private Optional<Matcher> word() throws FilterException {
        int start = in.position();
        TextCursor.Word word = in.takeWordText("");
        if (word.plain().isEmpty()) {
            throw in.unexpected("a value of " + field.label());
        }
        if (in.take("~")) {
            return fuzzy(start, word);
        }
        if (word.wildcards() > 0) {
            return pattern(start, word);
        }
        return text(start, word.plain(), 0, false);
    }

    private Optional<Matcher> text(int start, String text, int slop, boolean quoted) throws FilterException {
        switch (field.form()) {
            case NUMBER -> {
                double number = Bounds.number(in, start, text);
                return Optional.of(new Matcher.Numbers(number, true, number, true));
            }
            case DATE -> {
                return Optional.of(Bounds.days(in, start, text));
            }
            case CHOICE -> {
                return Optional.of(new Matcher.Phrase(choice(start, text), 0, false));
            }
            default -> {
                // Fall through to what is compared as text.
            }
        }
        int words =
                Words.of(text).stream().mapToInt(word -> word.parts().size()).sum();
        if (words == 0 && !named) {
            return Optional.empty();
        }
        if (text.isBlank() || (words == 0 && field.form() == FilterField.Form.TEXT)) {
            throw in.unexpected(start, in.quoted(text), "a letter or a digit to look for in " + field.label());
        }
        if (words > MAX_PHRASE_WORDS) {
            throw in.unexpected(start, words + " words", "at most " + MAX_PHRASE_WORDS + " in one phrase");
        }
        return Optional.of(new Matcher.Phrase(text.strip(), slop, quoted));
    }

    private String choice(int start, String text) throws FilterException {
        String choice = text.strip().toLowerCase(Locale.ROOT);
        if (!field.choices().contains(choice)) {
            throw in.unexpected(start, in.quoted(text), "one of " + String.join(", ", field.choices()));
        }
        return choice;
    }

    private Optional<Matcher> fuzzy(int start, TextCursor.Word word) throws FilterException {
        if (!isText() || word.wildcards() > 0) {
            throw in.unexpected(start, in.quoted(word.plain() + "~"), "~ behind a word without wildcards, or a phrase");
        }
        // Two errors in a short word make it any short word.
        int edits = distance(2, word.plain().length() <= 5 ? 1 : 2);
        return text(start, word.plain(), 0, false).map(same -> new Matcher.Fuzzy(word.plain(), edits));
    }

    private Optional<Matcher> pattern(int start, TextCursor.Word word) throws FilterException {
        if (word.pattern().equals("*") && named) {
            return Optional.of(new Matcher.Present());
        }
        if (!isText()) {
            throw in.unexpected(start, in.quoted(word.plain()), "a whole value of " + field.label());
        }
        char first = word.pattern().charAt(0);
        if (first == '*' || first == '?') {
            throw in.unexpected(start, in.quoted(word.plain()), "a letter or digit before the first wildcard");
        }
        if (word.wildcards() > Limits.WILDCARDS) {
            throw in.unexpected(start, in.quoted(word.plain()), "at most " + Limits.WILDCARDS + " wildcards in a word");
        }
        if (word.plain().length() > 100) {
            throw in.unexpected(start, in.quoted(word.plain()), "at most 100 characters in a word with wildcards");
        }
        return Optional.of(new Matcher.Pattern(word.pattern()));
    }

    private int distance(int max, int otherwise) throws FilterException {
        int start = in.position();
        String number = in.takeBare();
        int boost = number.indexOf('^');
        if (boost >= 0) {
            in.advance(boost - number.length());
            number = number.substring(0, boost);
        }
        if (number.isEmpty()) {
            return otherwise;
        }
        int distance = number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
        if (distance < 0 || distance > max) {
            throw in.unexpected(start, in.quoted(number), "a whole number from 0 to " + max + " behind the ~");
        }
        return distance;
    }

    private Matcher range() throws FilterException {
        int start = in.position();
        boolean includesLower = in.at("[");
        in.advance(1);
        Bound lower = bound();
        if (!in.takeWord("TO")) {
            throw in.unexpected("TO between the ends of the range");
        }
        Bound upper = bound();
        in.skipSpace();
        boolean includesUpper = in.at("]");
        if (!in.take("]") && !in.take("}")) {
            throw in.unexpected("\"]\" or \"}\" at the end of the range");
        }
        return Bounds.range(in, field, start, lower, includesLower, upper, includesUpper);
    }

    private Bound bound() throws FilterException {
        in.skipSpace();
        int start = in.position();
        String text = in.at("\"") ? in.takeQuoted() : in.takeWordText("]}").plain();
        if (text.isEmpty()) {
            throw in.unexpected("a value of " + field.label() + " or *");
        }
        return new Bound(start, text.equals("*") ? null : text);
    }

    private Matcher comparison() throws FilterException {
        int start = in.position();
        boolean isUpper = in.at("<");
        in.advance(1);
        boolean includes = in.take("=");
        int at = in.position();
        String text = in.at("\"")
                ? in.takeQuoted()
                : in.atEnd() ? "" : in.takeWordText("").plain();
        if (text.isEmpty()) {
            throw in.unexpected("a value of " + field.label());
        }
        Bound bound = new Bound(at, text);
        Bound open = new Bound(at, null);
        return isUpper
                ? Bounds.range(in, field, start, open, true, bound, includes)
                : Bounds.range(in, field, start, bound, includes, open, true);
    }

    private boolean isText() {
        return switch (field.form()) {
            case TEXT, NAME, ID -> true;
            case NUMBER, DATE, CHOICE -> false;
        };
    }

    /** An end of a range; without text it is open. */
    record Bound(int start, @Nullable String text) {}
}
