package io.paperwire.enrich.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads one word that starts like a number: {@code 25}, {@code +27.5%}, {@code 106M-1.7B}, {@code 7-billion}.
 *
 * <p>Each char is looked at a bounded number of times; a word that only looks like a number ({@code 3D}, {@code 512x512},
 * {@code 1st}) gives no numeral.
 */
final class NumeralReader {
    private static final int MAX_DIGITS = 18;
    private static final Set<String> SUFFIXES = Set.of(
            "%",
            "x", "×", "k", "m", "b", "t", "bn", "mn", "pp", "pt", "pts", "ms", "s", "h", "hr", "hrs", "min", "gb", "mb",
            "tb", "kb", "hz", "khz", "mhz", "ghz", "fps", "db", "°", "°c", "w", "kw", "kwh", "g", "km", "cm", "mm",
            "μs", "µs", "ns", "+", "%+", "k+", "m+", "b+", "x+", "ppl", "nm", "d", "gib", "mib", "kg", "fold", "tflops",
            "gflops");

    /** A numeral with the place of its characters within the word. */
    record Part(int start, int end, Numeral numeral) {}

    private final String text;
    private int at;

    private NumeralReader(String text) {
        this.text = text;
    }

    /** The numerals of the word; empty when it is not a number. */
    static List<Part> read(String word) {
        return new NumeralReader(word).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Numeral.Link link = Numeral.Link.NONE;
        while (true) {
            int start = at;
            boolean signed = sign();
            boolean currency = take('$');
            int digits = at;
            int decimals = number();
            if (decimals < 0) {
                return List.of();
            }
            BigDecimal value = new BigDecimal(text.substring(digits, at).replace(",", ""));
            if (start < digits && (text.charAt(start) == '-' || text.charAt(start) == '−')) {
                value = value.negate();
            }
            int suffixStart = at;
            while (at < text.length() && !link(text.charAt(at)) && !Character.isDigit(text.charAt(at))) {
                at++;
            }
            String suffix = text.substring(suffixStart, at);
            if (!suffix.isEmpty() && !SUFFIXES.contains(suffix.toLowerCase(Locale.ROOT))) {
                return List.of();
            }
            if (suffix.equals("D") || suffix.equals("d")) {
                return List.of();
            }
            suffix = suffix.endsWith("+") ? suffix.substring(0, suffix.length() - 1) : suffix;
            if (at == text.length()) {
                parts.add(new Part(start, at, new Numeral(value, suffix, "", signed, decimals, currency, link)));
                return spread(parts);
            }
            char joint = text.charAt(at);
            if (!link(joint)) {
                return List.of();
            }
            boolean digitNext = at + 1 < text.length() && startsNumber(text, at + 1);
            if (!digitNext) {
                String tail = text.substring(at + 1).toLowerCase(Locale.ROOT);
                parts.add(new Part(
                        start, text.length(), new Numeral(value, suffix, tail, signed, decimals, currency, link)));
                return spread(parts);
            }
            parts.add(new Part(start, at, new Numeral(value, suffix, "", signed, decimals, currency, link)));
            if (parts.size() > 3) {
                return List.of();
            }
            link = joint == '/' ? Numeral.Link.SLASH : Numeral.Link.RANGE;
            at++;
        }
    }

    /** {@code 63-66%}: what the last one measures, the first ones measure too. */
    private static List<Part> spread(List<Part> parts) {
        String last = parts.get(parts.size() - 1).numeral().suffix();
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.numeral().suffix().isEmpty()) {
                parts.set(i, new Part(part.start(), part.end(), part.numeral().withSuffix(last)));
            }
        }
        return parts;
    }

    private boolean sign() {
        return take('+') || take('-') || take('−') || take('±');
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Moves behind the digits and returns how many stand behind the point, or -1 when there is no number. */
    private int number() {
        int start = at;
        while (at < text.length() && (digit(at) || group())) {
            at++;
        }
        int digits = at - start;
        if (digits > 1 && text.charAt(start) == '0') {
            return -1;
        }
        int decimals = 0;
        if (at + 1 < text.length() && text.charAt(at) == '.' && digit(at + 1)) {
            at++;
            while (at < text.length() && digit(at)) {
                at++;
                decimals++;
            }
            if (at < text.length() && text.charAt(at) == '.') {
                return -1;
            }
        }
        return digits + decimals == 0 || digits + decimals > MAX_DIGITS ? -1 : decimals;
    }

    private boolean group() {
        return text.charAt(at) == ','
                && at + 3 < text.length()
                && digit(at + 1)
                && digit(at + 2)
                && digit(at + 3)
                && (at + 4 == text.length() || !digit(at + 4));
    }

    private boolean digit(int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean link(char c) {
        return c == '-' || c == '–' || c == '‑' || c == '/' || c == '~';
    }

    /** Whether a number may start at {@code i}: a digit, perhaps behind a sign, a point or a dollar. */
    static boolean startsNumber(String text, int i) {
        int j = i;
        while (j < text.length() && j < i + 3 && "+-−±.$".indexOf(text.charAt(j)) >= 0) {
            j++;
        }
        return j < text.length() && text.charAt(j) >= '0' && text.charAt(j) <= '9';
    }
}
