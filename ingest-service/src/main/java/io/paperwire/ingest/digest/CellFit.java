package io.paperwire.ingest.digest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How badly a text suits a column: 0 is what one expects there, more is worse, below 0 is a sure sign.
 *
 * <p>It looks at no more than the ends of a text, so that a long one costs no more than a short one.
 */
final class CellFit {
    private static final int ENDS = 240;
    private static final double SURE = -8;
    private static final double WRONG = 8;

    private final Set<String> categories = new HashSet<>();

    /** Remembers what rows without doubt held in their category column. */
    void learnCategory(String category) {
        if (categories.size() < 1000) {
            categories.add(category);
        }
    }

    double cost(TableHeader header, int column, List<String> pieces, int from, int to) {
        String text = Cells.text(ends(pieces, from, to));
        double cost = switch (header.columns().get(column)) {
            case TITLE -> title(text);
            case AUTHORS -> authors(text);
            case SUMMARY -> summary(text, pieces.get(from), to - from);
            case CATEGORY -> category(text);
            case LABELS -> labels(text);
            case DATE -> Dates.find(text) != null && text.length() < 40 ? SURE : WRONG;
            case LINK -> link(text);
            case CODE, HUGGING_FACE -> address(text);
            case OTHER -> text.length() > 60 ? 1 : 0;
        };
        cost += (to - from - 1) * innerBar(header.columns().get(column)) + folds(pieces, from, to);
        return cost + (header.spaced() && to < pieces.size() ? edge(pieces.get(to - 1), pieces.get(to)) : 0);
    }

    /** A folded block is one cell: nothing stands behind its end, and no other block begins inside. */
    private static double folds(List<String> pieces, int from, int to) {
        double cost = 0;
        boolean folded = opensFold(pieces.get(from));
        if (folded && !pieces.get(to - 1).stripTrailing().endsWith("</details>")) {
            cost += WRONG;
        }
        for (int i = from + 1; i < to && cost < WRONG; i++) {
            cost += opensFold(pieces.get(i)) ? WRONG : 0;
        }
        return cost;
    }

    private static boolean opensFold(String piece) {
        return piece.startsWith("<details", Text.skipSpace(piece, 0));
    }

    /** Bars stand in prose and in formulas, hardly ever in names. */
    private static double innerBar(Column column) {
        return switch (column) {
            case SUMMARY -> 0;
            case TITLE -> 0.3;
            default -> 2;
        };
    }

    /** A bar without the spaces that the header's bars have is hardly an edge. */
    private static double edge(String before, String after) {
        boolean spaceBefore = before.isEmpty() || Text.isSpace(before.charAt(before.length() - 1));
        boolean spaceAfter = after.isEmpty() || Text.isSpace(after.charAt(0));
        return spaceBefore && spaceAfter ? 0 : spaceBefore || spaceAfter || before.endsWith(")") ? 0.3 : 1.5;
    }

    private static double title(String text) {
        if (text.isEmpty()) {
            return WRONG;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int readMore = lower.lastIndexOf("read more on ");
        if (readMore >= 0) {
            return text.endsWith(")") ? SURE : WRONG;
        }
        if (text.startsWith("**")) {
            return text.length() > 4 && text.endsWith("**") ? SURE : WRONG;
        }
        if (text.startsWith("[")) {
            return text.endsWith(")") && text.contains("](") ? SURE : WRONG / 2;
        }
        return unbalanced(text);
    }

    private static double authors(String text) {
        if (text.isEmpty()) {
            return 2;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith("et al.") || lower.endsWith("et.al.")) {
            return SURE / 2;
        }
        double cost = unbalanced(text);
        if (lower.contains("http") || lower.contains("read more")) {
            cost += WRONG;
        }
        if (text.indexOf(':') >= 0 || text.indexOf(';') >= 0 || text.indexOf('=') >= 0 || text.endsWith(".")) {
            cost += 3;
        }
        int parts = 0;
        int odd = 0;
        for (int start = 0; start <= text.length(); ) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            parts++;
            if (words(text.substring(start, end)) > 5) {
                odd++;
            }
            start = end + 1;
        }
        return cost + 4.0 * odd / parts + (parts == 1 ? 0.5 : 0);
    }

    private static double summary(String text, String firstPiece, int pieces) {
        if (text.isEmpty()) {
            return 3;
        }
        double cost = text.length() < 40 ? 2 : 0;
        if (pieces > 1 && firstPiece.length() < 30) {
            cost += 1;
        }
        if (pieces > 1
                && firstPiece.length() < ENDS
                && firstPiece.indexOf(',') > 0
                && authors(firstPiece.strip()) == 0) {
            cost += 2;
        }
        char first = text.charAt(0);
        if (Character.isLowerCase(first) || ")}$]:;,".indexOf(first) >= 0) {
            cost += 1;
        }
        return cost;
    }

    private double category(String text) {
        if (categories.contains(text)) {
            return SURE / 2;
        }
        return text.length() > 60 || text.contains("](") ? WRONG : 0;
    }

    private static double labels(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return SURE;
        }
        return Inline.isAbsent(text) ? SURE / 2 : text.length() > 120 ? WRONG : 2;
    }

    private static double link(String text) {
        if (PaperLinks.bare(text) != null) {
            return SURE;
        }
        return PaperLinks.in(text).id() == null ? WRONG : isOnlyLinks(text) ? SURE : SURE / 2;
    }

    private static double address(String text) {
        if (Inline.isAbsent(text)) {
            return SURE;
        }
        return Inline.address(text) == null ? WRONG : isOnlyLinks(text) ? SURE : SURE / 2;
    }

    /** True for a cell of links and nothing else, which no text behind a bar may be part of. */
    private static boolean isOnlyLinks(String text) {
        return text.startsWith("http") ? text.indexOf(' ') < 0 : Inline.onlyLinks(text);
    }

    /** Brackets or dollar signs without their counterpart say that the text was cut at a bar. */
    private static double unbalanced(String text) {
        int round = 0;
        int curly = 0;
        int square = 0;
        int dollars = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> round++;
                case ')' -> round--;
                case '{' -> curly++;
                case '}' -> curly--;
                case '[' -> square++;
                case ']' -> square--;
                case '$' -> dollars++;
                default -> {}
            }
        }
        return (dollars % 2 == 0 ? 0 : 4) + (round == 0 ? 0 : 2) + (curly == 0 ? 0 : 2) + (square == 0 ? 0 : 2);
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Text.isSpace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }

    /** The pieces joined, the middle left out when they are long. */
    private static String ends(List<String> pieces, int from, int to) {
        StringBuilder text = new StringBuilder();
        int last = from;
        for (int i = from; i < to && text.length() < ENDS; i++) {
            String piece = pieces.get(i);
            text.append(i == from ? "" : "|").append(piece, 0, Math.min(piece.length(), ENDS));
            last = i + 1;
        }
        boolean whole = last == to && pieces.get(to - 1).length() <= ENDS;
        if (!whole) {
            String end = pieces.get(to - 1);
            text.append(' ').append(end, Math.max(0, end.length() - ENDS), end.length());
        }
        return text.toString();
    }
}
