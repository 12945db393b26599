package io.paperwire.enrich.keyword;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the phrases of one to four words that stand between stop words and punctuation; linear in the text. */
final class CandidateFinder {
    private static final int LONGEST = 4;
    private static final int LONGEST_WORD = 40;
    private final Set<String> stop;
    private final Set<String> weak;

    CandidateFinder(Set<String> stop, Set<String> weak) {
        this.stop = stop;
        this.weak = weak;
    }

    /** Candidates by folded form, in the order of their first occurrence; the title comes first. */
    Map<String, Candidate> find(String title, String summary) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        read(title, true, 0, found);
        read(summary, false, title.length(), found);
        return found;
    }

    private void read(String text, boolean title, int shift, Map<String, Candidate> found) {
        Place place = new Place(text, title, shift, firstSentenceEnd(text));
        List<Word> run = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && inWord(text, i)) {
                i++;
            }
            if (i > start) {
                int end = i;
                while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '+') {
                    end--;
                }
                boolean long_ = end - start > LONGEST_WORD;
                Word word = end > start && !long_ ? word(text, start, end) : null;
                if (word != null) {
                    run.add(word);
                } else {
                    flush(place, run, found);
                }
                if (end < i) {
                    flush(place, run, found);
                }
            } else {
                char c = text.charAt(i);
                if (!Character.isWhitespace(c)) {
                    flush(place, run, found);
                }
                i++;
            }
        }
        flush(place, run, found);
    }

    /** The text that is read: the title or the summary, which begins {@code shift} chars behind the title's start. */
    private record Place(String text, boolean title, int shift, int firstSentenceEnd) {}

    /** A word that a phrase may hold; {@code inner} when a capital stands behind its first letter. */
    private record Word(int start, int end, String folded, boolean weak, int capitals, int digits, boolean inner) {}

    /** The word between two offsets; null when no phrase holds it. */
    private @Nullable Word word(String text, int start, int end) {
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (stop.contains(lower) || number(lower)) {
            return null;
        }
        int capitals = 0;
        int digits = 0;
        boolean inner = false;
        for (int i = start; i < end; i++) {
            boolean capital = Character.isUpperCase(text.charAt(i));
            capitals += capital ? 1 : 0;
            inner |= capital && i > start;
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return new Word(start, end, PhraseFolder.fold(lower), weak.contains(lower), capitals, digits, inner);
    }

    private static void flush(Place place, List<Word> run, Map<String, Candidate> found) {
        for (int from = 0; from < run.size(); from++) {
            StringBuilder key = new StringBuilder();
            for (int to = from; to < run.size() && to < from + LONGEST; to++) {
                String folded = run.get(to).folded();
                if (key.length() > 0 && !folded.isEmpty()) {
                    key.append(' ');
                }
                key.append(folded);
                if (key.length() < 2) {
                    continue;
                }
                int start = run.get(from).start();
                int end = run.get(to).end();
                int words = to - from + 1;
                Candidate c = found.computeIfAbsent(
                        key.toString(),
                        k -> new Candidate(k, place.text().substring(start, end), words, place.shift() + start));
                note(c, place, run, from, to);
            }
        }
        run.clear();
    }

    private static void note(Candidate c, Place place, List<Word> run, int from, int to) {
        Word first = run.get(from);
        Word last = run.get(to);
        String text = place.text();
        if (place.title()) {
            c.titleCount++;
            c.titlePosition = c.titlePosition < 0 ? first.start() : c.titlePosition;
        } else {
            c.count++;
            c.firstSentence |= first.start() < place.firstSentenceEnd();
        }
        if (from == 0 && to == run.size() - 1) {
            c.whole++;
        }
        c.defined |= (last.end() + 1 < text.length() && text.startsWith(" (", last.end()))
                || (first.start() > 0 && text.charAt(first.start() - 1) == '(');
        c.weakStart = first.weak();
        c.weakEnd = last.weak();
        boolean single = from == to;
        c.name |= !place.title() && single && (first.inner() || (first.capitals() > 0 && first.digits() > 0));
        c.acronym |= single && first.capitals() >= 2 && first.capitals() * 2 >= first.end() - first.start();
    }

    private static boolean inWord(String text, int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean inside = i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
        return inside && (c == '-' || c == '\'' || c == '.' || c == '_' || c == '&' || c == '@' || c == '’');
    }

    private static boolean number(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int firstSentenceEnd(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text.length() : end;
    }
}
