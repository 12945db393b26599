package io.paperwire.enrich.board;

import io.paperwire.enrich.metric.CanonicalName;
import io.paperwire.model.Agreement;
import io.paperwire.model.Paper.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a number as a row of a board: rows with doubts are kept and not shown.
 *
 * <p>It reads the sentence again, apart from the extraction: what both agree on is right far more often.
 */
final class Doubts {
    /** From here on a row is shown whose measure the text names. */
    private static final double CUT = 0.6;
    /** The same where the text names no measure. */
    private static final double CUT_UNNAMED = 0.6;

    private static final Pattern PART = Pattern.compile("^\\s*(?:\\)\\s*)?of\\b");
    private static final Pattern SOLVED =
            Pattern.compile("(?i)\\b(?:solv|resolv|complet|answer|pass|fix)\\w*\\s+(?:\\w+\\s+){0,2}$");
    private static final Pattern NO_SCORE_BEHIND = Pattern.compile(
            "(?i)^\\s*(?:absolute|relative|percentage|average)?\\s*(?:more|fewer|less|faster|slower|smaller|larger|higher|lower"
                    + "|better|worse|reduction|improvements?|increase|decrease|gains?|drop|decline|noise|sparsity"
                    + "|speed-?up|points?|compression|training|data|label|labell?ed|parameters?|tokens?|steps?|size|epochs?"
                    + "|over|relative|above|below|boost|uplift|margin|threshold|temperature|confidence|overhead|ratio)\\b");
    private static final Pattern NO_SCORE_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:by|within|temperature(?: of)?|threshold(?: of)?|ratio(?: of)?|sparsity(?: of)?|noise(?: of)?"
                    + "|additional|another|extra|margin of|improvements? of|gains? of|increase of|reduction of|drop of|decrease of"
                    + "|(?:improvements?|gains?|increases?|boosts?|reductions?|drops?)(?: of)? (?:up to|over)|difference of|boost of|gap of|p\\s*[<=]|than|only using|just using|using|with only)"
                    + "|\\+|±)\\s*(?:up to|about|over|approximately|nearly|around|an? (?:average|additional) of)?\\s*\\(?\\s*$");
    private static final Pattern CHANGE_BEFORE = Pattern.compile(
            "(?i)\\b(?:improv|increas|boost|outperform|surpass|exceed|reduc|drop|declin|degrad|deteriorat|gain)\\w*"
                    + "(?:\\s+[\\w@.%-]+){0,8}\\s+(?:by|of)\\s+(?:up to|about|over|approximately|nearly|around|an average of)?\\s*$");
    private static final Pattern REACHES = Pattern.compile(
            "(?i)(?:achiev|reach|scor|obtain|attain|record|accurac|perform|result|hit|deliver|yield|post|solv|resolv|get|got"
                    + "|surpass|outperform|to|from|with|[(:=,]|and|at|is|was|of|vs\\.?|versus|compared)\\W*(?:\\w+\\W+){0,6}$");
    private static final Pattern COUNT_BEFORE = Pattern.compile("(?i)\\bnumber of \\w+(?: \\w+){0,3}\\s*$");
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)^[^.,;\\d]{0,24},?\\s*\\(?(?:vs\\.?|versus|compared (?:to|with)|surpassing|outperforming|exceeding|beating)\\b");
    private static final Pattern AMONG_RIVALS = Pattern.compile(
            "(?i)\\b(?:surpassing|outperforming|exceeding|beating|compared (?:to|with)|versus|vs\\.?)\\s+"
                    + "(?:(?!achiev|reach|scor|attain|obtain|while|with\\s|which|where|on\\s)[^.;]|\\.(?=\\d))*\\(\\s*$");
    private static final Pattern WORD_BEFORE =
            Pattern.compile("([\\p{L}][\\p{L}\\d@+-]*)(?:\\s+(?:of|is|to|at)|\\s*[:=])?\\s*\\(?$");
    private static final Pattern WORD_BEHIND = Pattern.compile("^\\s*\\(?([\\p{L}][\\p{L}\\d@+-]*)");
    private static final Pattern NAME = Pattern.compile("[\\p{Lu}\\d]|[^\\x00-\\x7F]");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)^(?:the |an? |our |its |their )?(?:[\\w.-]+ ){0,3}(?:models?|methods?|approach|framework|system|baselines?"
                    + "|variant|version|agents?|LLMs?|VLMs?|MLLMs?|training|fine-tuning|data|dataset|benchmark|paper|study)$");

    private static final Pattern GOES_ON = Pattern.compile("[\\p{L}\\d]|[-.]\\d");
    /** Said of a part of a name: {@code the Thinking variant}. */
    private static final Pattern PART_OF_NAME = Pattern.compile("^\\s+(?:variant|version|mode|setting)s?\\b");
    /** How often a model may try is a measure of its own, wherever in the sentence it stands. */
    private static final Pattern TRIES = Pattern.compile("(?i)\\b(?:pass|cons|maj|avg|best)@\\d+\\b");
    /** A score told as a share of what it was before: {@code maintaining high MMLU performance (99.3%)}. */
    private static final Pattern KEPT = Pattern.compile(
            "(?i)\\b(?:maintain|retain|preserv|recover)\\w*\\s+(?:[\\w'-]+\\s+){0,6}(?:performance|accuracy|capabilit\\w+"
                    + "|utility|quality|scores?)\\s*\\(?\\s*$");

    private final BoardRules rules;

    Doubts(BoardRules rules) {
        this.rules = rules;
    }

    List<String> of(Evidence number, Sentence sentence, CanonicalName benchmark, CanonicalName measure) {
        List<String> doubts = new ArrayList<>();
        String subject = number.subject();
        if (subject == null
                || !NAME.matcher(subject).find()
                || NO_NAME.matcher(subject).matches()
                || isPartOfName(subject, sentence.text())) {
            doubts.add("no system named");
        } else if (rules.isTechnique(subject)) {
            doubts.add("a technique is named and no system");
        }
        if (number.agreement() == Agreement.DISPUTED) {
            doubts.add("disputed");
        }
        if (number.confidence() < (number.metric() == null ? CUT_UNNAMED : CUT)) {
            doubts.add("unsure");
        }
        if (!saysBenchmark(sentence, number.benchmark(), benchmark)) {
            doubts.add("benchmark not named in the sentence");
        }
        if (number.benchmark() != null && rules.isName(number.benchmark() + " " + number.quote())) {
            doubts.add("part of the benchmark's name");
        }
        if (isOther(WORD_BEFORE, sentence.before(), measure)
                || isOther(WORD_BEHIND, sentence.after(), measure)
                || (!measure.name().contains("@")
                        && TRIES.matcher(sentence.text()).find())) {
            doubts.add("another measure stands nearer");
        }
        String wording = wording(number, sentence);
        if (wording != null) {
            doubts.add(wording);
        }
        return doubts;
    }

    /** Whether the subject stands in the sentence, and nowhere as a name of its own: {@code CM} in {@code sCM-2B}. */
    private static boolean isPartOfName(String subject, String sentence) {
        int at = sentence.indexOf(subject);
        for (int next = at; next >= 0; next = sentence.indexOf(subject, next + 1)) {
            String behind = sentence.substring(next + subject.length());
            boolean begins = next == 0 || !Character.isLetterOrDigit(sentence.charAt(next - 1));
            if (begins
                    && !GOES_ON.matcher(behind).lookingAt()
                    && (subject.indexOf(' ') >= 0
                            || !PART_OF_NAME.matcher(behind).find())) {
                return false;
            }
        }
        return at >= 0;
    }

    /** Whether the word that touches the number is another measure's name. */
    private boolean isOther(Pattern where, String text, CanonicalName measure) {
        Matcher word = where.matcher(text);
        if (!word.find()) {
            return false;
        }
        CanonicalName other = rules.measure(word.group(1));
        return other.listed()
                && word.group(1).codePoints().anyMatch(Character::isUpperCase)
                && !other.key().equals(measure.key());
    }

    /** Whether the words around the number make it something else than a score; null when they do not. */
    private static @Nullable String wording(Evidence number, Sentence sentence) {
        if (PART.matcher(sentence.after()).find()
                && !SOLVED.matcher(sentence.before()).find()) {
            return "reads as a part of something";
        }
        if (NO_SCORE_BEHIND.matcher(sentence.after()).find()
                || NO_SCORE_BEFORE.matcher(sentence.before()).find()
                || CHANGE_BEFORE.matcher(sentence.before()).find()
                || COUNT_BEFORE.matcher(sentence.before()).find()) {
            return "reads as a difference or a setting";
        }
        if (number.unit().equals("%") && KEPT.matcher(sentence.before()).find()) {
            return "reads as a share of what it was";
        }
        if (!number.baseline() && AMONG_RIVALS.matcher(sentence.before()).find()) {
            return "stands among what the paper compares itself with";
        }
        if (number.baseline() && COMPARED.matcher(sentence.after()).find()) {
            return "stands where the paper's own number would";
        }
        if (number.metric() == null && !REACHES.matcher(sentence.before()).find()) {
            return "not said to be reached";
        }
        return null;
    }

    private static boolean saysBenchmark(Sentence sentence, @Nullable String written, CanonicalName benchmark) {
        if (written == null) {
            return false;
        }
        // A common word such as "math" is a name only where it is written as one.
        boolean common = written.equals(written.toLowerCase(Locale.ROOT))
                && !benchmark.name().equals(benchmark.name().toLowerCase(Locale.ROOT));
        return !common && sentence.text().contains(written);
    }
}
