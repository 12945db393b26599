package io.paperwire.enrich.keyword;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
        int firstEnd = firstSentenceEnd(text);
        List<int[]> run = new ArrayList<>();
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
                String word = text.substring(start, end).toLowerCase(Locale.ROOT);
                boolean long_ = end - start > LONGEST_WORD;
                if (end > start && !long_ && !stop.contains(word) && !number(word)) {
                    run.add(new int[] {start, end});
                } else {
                    flush(text, run, title, shift, firstEnd, found);
                }
                if (end < i) {
                    flush(text, run, title, shift, firstEnd, found);
                }
            } else {
                char c = text.charAt(i);
                if (!Character.isWhitespace(c)) {
                    flush(text, run, title, shift, firstEnd, found);
                }
                i++;
            }
        }
        flush(text, run, title, shift, firstEnd, found);
    }

    private void flush(
            String text, List<int[]> run, boolean title, int shift, int firstEnd, Map<String, Candidate> found) {
        for (int from = 0; from < run.size(); from++) {
            for (int to = from; to < run.size() && to < from + LONGEST; to++) {
                int start = run.get(from)[0];
                int end = run.get(to)[1];
                String phrase = text.substring(start, end);
                String key = PhraseFolder.fold(phrase);
                if (key.length() < 2) {
                    continue;
                }
                int words = to - from + 1;
                Candidate c = found.computeIfAbsent(key, k -> new Candidate(k, phrase, words, shift + start));
                note(c, text, run, from, to, title, start < firstEnd);
            }
        }
        run.clear();
    }

    private void note(Candidate c, String text, List<int[]> run, int from, int to, boolean title, boolean inFirst) {
        int start = run.get(from)[0];
        int end = run.get(to)[1];
        if (title) {
            c.titleCount++;
            c.titlePosition = c.titlePosition < 0 ? start : c.titlePosition;
        } else {
            c.count++;
            c.firstSentence |= inFirst;
        }
        if (from == 0 && to == run.size() - 1) {
            c.whole++;
        }
        c.defined |=
                (end + 1 < text.length() && text.startsWith(" (", end)) || (start > 0 && text.charAt(start - 1) == '(');
        c.weakStart = weak.contains(text.substring(start, run.get(from)[1]).toLowerCase(Locale.ROOT));
        c.weakEnd = weak.contains(text.substring(run.get(to)[0], end).toLowerCase(Locale.ROOT));
        int capitals = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        boolean inner = text.substring(start + 1, end).chars().anyMatch(Character::isUpperCase);
        c.name |= !title && from == to && (inner || (capitals > 0 && digits > 0));
        c.acronym |= from == to && capitals >= 2 && capitals * 2 >= end - start;
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
