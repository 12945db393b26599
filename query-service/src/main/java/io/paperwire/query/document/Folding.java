package io.paperwire.query.document;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The forms under which text is compared: case, accents and typographic variants never matter. */
public final class Folding {
    private Folding() {}

    /** A word in lower case, without accents and apostrophes; mathematical letters become plain ones. */
    public static String word(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        plain(text).chars().filter(c -> !isApostrophe(c)).forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    /**
     * The key of a name: letters, digits and the signs that tell names apart. Spaces, hyphens and underscores never
     * matter, so that {@code MMLU-Pro} is {@code mmlu pro}; a name of other signs only is its own key.
     */
    public static String name(String text) {
        String plain = plain(text.strip());
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean point = c == '.' && i > 0 && i + 1 < plain.length() && Character.isDigit(plain.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "@+%²³&#/".indexOf(c) >= 0 || point) {
                key.append(c);
            } else if (c == '×') {
                key.append('x');
            }
        }
        return key.isEmpty() ? plain : key.toString();
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        char[] composed = Normalizer.normalize(lower, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        char[] folded = new char[composed.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(composed, 0, folded, 0, composed.length);
        StringBuilder plain = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            if (Character.getType(folded[i]) != Character.NON_SPACING_MARK) {
                plain.append(folded[i]);
            }
        }
        return plain.toString();
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
