package io.paperwire.query.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Lucene's classic syntax by recursive descent. {@code NOT} binds before {@code AND}, and that before {@code OR};
 * what stands side by side is joined by {@code AND}.
 */
final class FilterParser {
    private static final String A_CONDITION = "a word, a \"phrase\", field:value or a pair of parentheses";
    private static final Pattern BOOST = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");

    private final TextCursor in;
    private int conditions;
    private int patterns;

    private FilterParser(String text) {
        this.in = new TextCursor(text);
    }

    static Node parse(String text) throws FilterException {
        var parser = new FilterParser(text);
        if (text.length() > Limits.LENGTH) {
            throw parser.in.unexpected(
                    Limits.LENGTH, text.length() + " characters", "at most " + Limits.LENGTH + " in one filter");
        }
        Optional<Node> node = parser.alternatives(null, 0);
        parser.in.skipSpace();
        if (!parser.in.atEnd()) {
            throw parser.in.unexpected("\"(\" before it, or a \\ if the character is meant");
        }
        return node.orElseThrow(() -> parser.in.unexpected(A_CONDITION));
    }

    /** Empty when there were only signs that no text is found by. */
    private Optional<Node> alternatives(@Nullable FilterField field, int depth) throws FilterException {
        List<Node> parts = new ArrayList<>();
        conjunction(field, depth).ifPresent(parts::add);
        while (in.takeWord("OR") || in.take("||")) {
            parts.add(conjunction(field, depth).orElseThrow(() -> in.unexpected(A_CONDITION)));
        }
        return parts.size() > 1
                ? Optional.of(new Node.Or(parts))
                : parts.stream().findFirst();
    }

    private Optional<Node> conjunction(@Nullable FilterField field, int depth) throws FilterException {
        List<Node> parts = new ArrayList<>();
        boolean needed = true;
        in.skipSpace();
        int start = in.position();
        while (true) {
            in.skipSpace();
            if (in.atEnd() || in.at(")") || in.atWord("OR") || in.at("||")) {
                if (needed && (!parts.isEmpty() || in.position() == start || in.atWord("OR") || in.at("||"))) {
                    throw in.unexpected(A_CONDITION);
                }
                break;
            }
            if (in.atWord("AND") || in.at("&&")) {
                if (needed) {
                    throw in.unexpected(A_CONDITION);
                }
                in.advance(in.at("&&") ? 2 : 3);
                needed = true;
                continue;
            }
            Optional<Node> part = signed(field, depth);
            part.ifPresent(parts::add);
            needed &= part.isEmpty();
        }
        return parts.size() > 1
                ? Optional.of(new Node.And(parts))
                : parts.stream().findFirst();
    }

    private Optional<Node> signed(@Nullable FilterField field, int depth) throws FilterException {
        bound(depth);
        if (in.takeWord("NOT") || in.takeSign('!') || in.takeSign('-')) {
            in.skipSpace();
            if (in.atEnd() || in.at(")")) {
                throw in.unexpected(A_CONDITION);
            }
            return signed(field, depth + 1).map(Node.Not::new);
        }
        if (in.takeSign('+')) {
            return signed(field, depth + 1);
        }
        Optional<Node> node = primary(field, depth);
        if (node.isPresent() && in.take("^")) {
            return Optional.of(new Node.Boosted(node.get(), boost()));
        }
        return node;
    }

    private Optional<Node> primary(@Nullable FilterField field, int depth) throws FilterException {
        if (in.at("(")) {
            // Within field:( ) parentheses only group; they say nothing about results.
            return field == null ? group(null, depth).map(Node.Group::new) : group(field, depth);
        }
        if (field == null && in.at("*:*")) {
            in.advance(3);
            count();
            return Optional.of(new Node.All());
        }
        Optional<FilterField> named = field == null ? fieldName() : Optional.empty();
        if (named.isEmpty()) {
            return condition(field == null ? FilterField.TEXT : field, field != null);
        }
        if (in.at("(")) {
            return group(named.get(), depth).map(part -> new Node.Fielded(named.get(), part));
        }
        return condition(named.get(), true);
    }

    private Optional<Node> group(@Nullable FilterField field, int depth) throws FilterException {
        int open = in.position();
        in.advance(1);
        Optional<Node> part = alternatives(field, depth + 1);
        in.skipSpace();
        if (!in.take(")")) {
            throw in.unexpected("\")\" for the \"(\" at character " + in.column(open));
        }
        return part;
    }

    private Optional<FilterField> fieldName() throws FilterException {
        int start = in.position();
        Optional<String> name = in.takeFieldName();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FilterField.of(name.get())
                .orElseThrow(() -> in.unexpected(
                        start,
                        "\"" + name.get() + ":\", which is no field",
                        "one of " + FilterField.labels() + "; a colon that is meant stands in quotes")));
    }

    private Optional<Node> condition(FilterField field, boolean named) throws FilterException {
        int start = in.position();
        Optional<Matcher> matcher = new ValueParser(in, field, named).matcher();
        if (matcher.isEmpty()) {
            return Optional.empty();
        }
        count();
        if (matcher.get() instanceof Matcher.Pattern || matcher.get() instanceof Matcher.Fuzzy) {
            patterns++;
            if (patterns > Limits.PATTERNS) {
                throw in.unexpected(start, "one more", "at most " + Limits.PATTERNS + " words with *, ? or ~");
            }
        }
        return Optional.of(new Node.Condition(field, matcher.get()));
    }

    private float boost() throws FilterException {
        int start = in.position();
        String number = in.takeBare();
        float boost = BOOST.matcher(number).matches() ? Float.parseFloat(number) : 0;
        if (boost <= 0 || boost > 100) {
            throw in.unexpected(start, in.quoted(number), "a number above 0 and up to 100, such as title:diffusion^2");
        }
        return boost;
    }

    private void count() throws FilterException {
        conditions++;
        if (conditions > Limits.CONDITIONS) {
            throw in.unexpected("at most " + Limits.CONDITIONS + " conditions");
        }
    }

    private void bound(int depth) throws FilterException {
        if (depth > Limits.DEPTH) {
            throw in.unexpected("at most " + Limits.DEPTH + " pairs of parentheses and NOTs inside each other");
        }
    }
}
