package io.paperwire.query.page;

import io.paperwire.model.Kind;
import io.paperwire.model.Paper.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A summary cut into pieces, so that the numbers that were found in it can be marked where they stand. */
public record MarkedText(List<Piece> pieces) {

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** Numbers in the order of the text; of two that begin at one place the longer comes first. */
    static List<Evidence> inOrder(List<Evidence> numbers) {
        return numbers.stream()
                .sorted(Comparator.comparingInt(Evidence::start)
                        .thenComparing(Evidence::end, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Cuts {@code text} at the quotes of {@code numbers}, whose offsets count its code points. Of numbers that overlap the
     * first is marked; one whose quote does not stand where it says, because the text was cut, is left out.
     *
     * @param anchor what the name of each mark begins with; the number's place {@link #inOrder}, from 0, follows
     */
    public static MarkedText of(String text, List<Evidence> numbers, String anchor) {
        List<Piece> pieces = new ArrayList<>();
        int points = 0;
        int at = 0;
        List<Evidence> inOrder = inOrder(numbers);
        for (int i = 0; i < inOrder.size(); i++) {
            Evidence number = inOrder.get(i);
            Optional<Integer> start =
                    number.start() < points ? Optional.empty() : index(text, at, number.start() - points);
            if (start.isPresent() && text.startsWith(number.quote(), start.get())) {
                if (start.get() > at) {
                    pieces.add(Piece.plain(text.substring(at, start.get())));
                }
                pieces.add(Piece.number(number, i, anchor));
                at = start.get() + number.quote().length();
                points = number.end();
            }
        }
        if (at < text.length()) {
            pieces.add(Piece.plain(text.substring(at)));
        }
        return new MarkedText(pieces);
    }

    /** The name of the mark of the number at that place; empty if it is not marked. */
    public String markOf(int place) {
        return pieces.stream()
                .filter(piece -> piece.kind() != null && piece.place() == place)
                .map(Piece::anchor)
                .findFirst()
                .orElse("");
    }

    private static Optional<Integer> index(String text, int from, int codePoints) {
        return text.codePointCount(from, text.length()) < codePoints
                ? Optional.empty()
                : Optional.of(text.offsetByCodePoints(from, codePoints));
    }

    /**
     * A piece of the text.
     *
     * @param kind the kind of number that it is, in lower case; null for the words between
     * @param note what the number says, in words; empty for the words between
     * @param place of the number among all of the text; -1 for the words between
     * @param anchor the name of the mark; empty for the words between
     */
    public record Piece(String text, @Nullable String kind, String note, int place, String anchor) {
        static Piece plain(String text) {
            return new Piece(text, null, "", -1, "");
        }

        static Piece number(Evidence number, int place, String anchor) {
            return new Piece(number.quote(), label(number.kind()), note(number), place, anchor + place);
        }

        private static String note(Evidence number) {
            var words = new StringBuilder(label(number.kind()));
            append(words, ": ", number.metric());
            append(words, " on ", number.benchmark());
            append(words, number.baseline() ? " of the baseline " : " of ", number.subject());
            return words.toString();
        }

        private static void append(StringBuilder words, String joint, @Nullable String part) {
            if (part != null) {
                words.append(joint).append(part);
            }
        }
    }

    static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
