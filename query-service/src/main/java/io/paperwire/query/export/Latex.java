package io.paperwire.query.export;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as LaTeX: what is special is escaped, formulas between dollar signs stay formulas.
 *
 * <p>Of letters beyond ASCII, those of Latin-1 become commands that every reader of BibTeX understands. The others stay
 * UTF-8, which TeX takes since 2018: readers that do not know a rare command drop its accent.
 */
final class Latex {
    /** Between dollars, not prices: no blank inside the dollars, and a sign that only formulas have, or one letter. */
    private static final Pattern FORMULA =
            Pattern.compile("\\$(?!\\s)(?:[^$\\\\{}]|\\\\[a-zA-Z]+|\\\\[^a-zA-Z]|\\{[^{}$]*\\})+(?<!\\s)\\$");

    private static final Pattern FORMULA_SIGN = Pattern.compile("[\\\\^_]|^\\$\\p{L}\\$$");

    /** BibTeX counts braces even behind a backslash, so that escaped ones must be spelled. */
    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "{\\textbackslash}"),
            Map.entry((int) '{', "{\\textbraceleft}"),
            Map.entry((int) '}', "{\\textbraceright}"),
            Map.entry((int) '~', "{\\textasciitilde}"),
            Map.entry((int) '^', "{\\textasciicircum}"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) 'ß', "{\\ss}"),
            Map.entry((int) 'æ', "{\\ae}"),
            Map.entry((int) 'Æ', "{\\AE}"),
            Map.entry((int) 'œ', "{\\oe}"),
            Map.entry((int) 'Œ', "{\\OE}"),
            Map.entry((int) 'ø', "{\\o}"),
            Map.entry((int) 'Ø', "{\\O}"),
            Map.entry((int) 'å', "{\\aa}"),
            Map.entry((int) 'Å', "{\\AA}"));

    /** Letters that came as LaTeX, as in names that arXiv's listings write {@code M\"uller}: they stay what they are. */
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[\"'`^~=.](?:\\{\\\\?[A-Za-z]\\}|\\\\?[A-Za-z])"
            + "|[uvHcdbkr]\\{[A-Za-z]\\}|(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z]))");

    private static final int LATIN_1 = 0x100;

    private static final Map<Character, String> ACCENTS = Map.ofEntries(
            Map.entry('\u0300', "`"),
            Map.entry('\u0301', "'"),
            Map.entry('\u0303', "~"),
            Map.entry('\u0302', "^"),
            Map.entry('\u0308', "\""));

    private Latex() {}

    static String of(String text) {
        StringBuilder latex = new StringBuilder(text.length() + 16);
        Matcher formula = FORMULA.matcher(text);
        int from = 0;
        while (formula.find()) {
            if (FORMULA_SIGN.matcher(formula.group()).find()) {
                plain(text.substring(from, formula.start()), latex);
                latex.append(formula.group());
                from = formula.end();
            }
        }
        plain(text.substring(from), latex);
        return latex.toString();
    }

    private static void plain(String text, StringBuilder latex) {
        Matcher command = COMMAND.matcher(text);
        int from = 0;
        while (command.find()) {
            unicode(text.substring(from, command.start()), latex);
            latex.append('{').append(command.group()).append('}');
            from = command.end();
        }
        unicode(text.substring(from), latex);
    }

    private static void unicode(String text, StringBuilder latex) {
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String special = SPECIAL.get(c);
            latex.append(special == null ? accented(c) : special);
        });
    }

    private static String accented(int c) {
        String letter = Character.toString(c);
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        boolean latin = c < LATIN_1 && apart.length() == 2 && Character.isLetter(apart.charAt(0));
        String accent = latin ? ACCENTS.get(apart.charAt(1)) : null;
        if (accent == null) {
            return letter;
        }
        return "{\\" + accent + "{" + apart.charAt(0) + "}}";
    }
}
