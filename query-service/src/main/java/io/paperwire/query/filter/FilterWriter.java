package io.paperwire.query.filter;

import io.paperwire.query.filter.Matcher.Days;
import io.paperwire.query.filter.Matcher.Fuzzy;
import io.paperwire.query.filter.Matcher.Numbers;
import io.paperwire.query.filter.Matcher.Pattern;
import io.paperwire.query.filter.Matcher.Phrase;
import io.paperwire.query.filter.Node.And;
import io.paperwire.query.filter.Node.Boosted;
import io.paperwire.query.filter.Node.Condition;
import io.paperwire.query.filter.Node.Exists;
import io.paperwire.query.filter.Node.Fielded;
import io.paperwire.query.filter.Node.Group;
import io.paperwire.query.filter.Node.Not;
import io.paperwire.query.filter.Node.Or;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a filter in its one form: equal filters that were spaced or spelt differently are written alike. */
final class FilterWriter {
    private FilterWriter() {}

    static String write(Node node) {
        return write(node, null);
    }

    private static String write(Node node, @Nullable FilterField within) {
        if (node instanceof And and) {
            return join(and.parts(), " ", within, true);
        }
        if (node instanceof Or or) {
            return join(or.parts(), " OR ", within, false);
        }
        if (node instanceof Not not) {
            return "-" + part(not.part(), within, true);
        }
        if (node instanceof Group group) {
            return "(" + write(group.part(), within) + ")";
        }
        if (node instanceof Fielded fielded) {
            return fielded.field().label() + ":(" + write(fielded.part(), fielded.field()) + ")";
        }
        if (node instanceof Boosted boosted) {
            return part(boosted.part(), within, true) + "^" + plain(boosted.boost());
        }
        if (node instanceof Exists exists) {
            return "some[" + write(exists.part(), within) + "]";
        }
        if (node instanceof Condition condition) {
            boolean named = condition.field() != FilterField.TEXT && condition.field() != within;
            return (named ? condition.field().label() + ":" : "") + write(condition.matcher());
        }
        return "*:*";
    }

    private static String join(List<Node> parts, String between, @Nullable FilterField within, boolean closely) {
        return parts.stream().map(part -> part(part, within, closely)).collect(Collectors.joining(between));
    }

    /** Parentheses that precedence needs are only ever missing within a field's own, where they mean nothing else. */
    private static String part(Node part, @Nullable FilterField within, boolean closely) {
        String text = write(part, within);
        return part instanceof Or || (part instanceof And && closely) ? "(" + text + ")" : text;
    }

    private static String write(Matcher matcher) {
        if (matcher instanceof Phrase phrase) {
            return phrase.quoted() ? quoted(phrase) : escaped(phrase.text());
        }
        if (matcher instanceof Pattern pattern) {
            return pattern.pattern();
        }
        if (matcher instanceof Fuzzy fuzzy) {
            return escaped(fuzzy.text()) + "~" + fuzzy.edits();
        }
        if (matcher instanceof Numbers numbers) {
            String open = numbers.includesLower() ? "[" : "{";
            String close = numbers.includesUpper() ? "]" : "}";
            return numbers.lower() != null && numbers.lower().equals(numbers.upper())
                    ? plain(numbers.lower())
                    : open + number(numbers.lower()) + " TO " + number(numbers.upper()) + close;
        }
        if (matcher instanceof Days days) {
            return days.lower() != null && days.lower().equals(days.upper())
                    ? days.lower().toString()
                    : "[" + day(days.lower()) + " TO " + day(days.upper()) + "]";
        }
        return "*";
    }

    private static String quoted(Phrase phrase) {
        String text = phrase.text().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
        return "\"" + text + "\"" + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
    }

    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean leads = i == 0 && "+-!/[{<>&|".indexOf(c) >= 0;
            if (leads || "()\"^~:*?\\".indexOf(c) >= 0 || Character.isWhitespace(c)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        String text = escaped.toString();
        return List.of("AND", "OR", "NOT").contains(text) ? "\\" + text : text;
    }

    private static String number(@Nullable Double number) {
        return number == null ? "*" : plain(number);
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static String plain(float number) {
        return new BigDecimal(Float.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "*" : day.toString();
    }
}
