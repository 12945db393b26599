package io.paperwire.enrich.metric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What title and first sentences say about the paper itself: the names of its system and of the benchmark it introduces.
 *
 * @param system the paper's own system; null when it has none with a name
 * @param benchmark the benchmark or dataset that the paper introduces; null when it introduces none
 * @param own every name that the paper introduces
 * @param titled whether the title's front is the benchmark's name
 */
record PaperContext(@Nullable String system, @Nullable String benchmark, Set<String> own, boolean titled) {
    private static final int OPENING_SENTENCES = 2;
    private static final int DATASET_SENTENCES = 4;
    private static final int LONGEST_NAME = 6;

    static PaperContext of(String title, Passage p, Gazetteer gazetteer) {
        Set<String> own = new LinkedHashSet<>();
        String system = null;
        String benchmark = null;
        for (int[] name : introduced(p)) {
            String text = Systems.strip(p.text(name[0], name[1]));
            if (gazetteer.knowsMeasure(text)) {
                continue;
            }
            own.add(text);
            if (benchmarkLike(p, name)) {
                benchmark = benchmark == null ? text : benchmark;
            } else {
                system = system == null ? text : system;
            }
        }
        String prefix = titlePrefix(title, p.text());
        if (prefix != null) {
            own.add(prefix);
            boolean same = benchmark != null && benchmark.equalsIgnoreCase(prefix);
            boolean bench = (endsLikeBenchmark(prefix) && !prefix.equals(system)) || titledBenchmark(title) || same;
            if (bench && benchmark == null) {
                benchmark = prefix;
            } else if (!bench && (system == null || p.text().contains(prefix))) {
                system = prefix;
            }
        }
        return new PaperContext(system, benchmark, own, benchmark != null && benchmark.equalsIgnoreCase(prefix));
    }

    /** Whether numbers without a place are measured on the paper's own benchmark: not on a dataset made for training. */
    boolean evaluatesOwn() {
        return benchmark != null && (system == null || titled || endsLikeBenchmark(benchmark));
    }

    boolean owns(String name) {
        for (String mine : own) {
            if (name.equals(mine)
                    || name.startsWith(mine + "-")
                    || name.startsWith(mine + " ")
                    || (mine.equals(system) && name.contains(mine))) {
                return true;
            }
        }
        return false;
    }

    /** Names behind a verb of introduction, and names that open the summary. */
    private static List<int[]> introduced(Passage p) {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < p.size() && p.token(i).sentence() < DATASET_SENTENCES; i++) {
            boolean opening = p.token(i).sentence() < OPENING_SENTENCES;
            if (p.is(i, "artifact verbs")) {
                int end = Math.min(p.end(i), i + 14);
                int k = i + 1;
                while (k < end && !p.inName(k) && !p.mark(k, ",")) {
                    k++;
                }
                if (p.mark(k, ",") && p.is(k - 1, "dataset nouns") && p.inName(k + 1)) {
                    k++;
                }
                if (k < end
                        && p.inName(k)
                        && p.nameFirst(k) == k
                        && (p.token(k).surelyName() || titled(p, k))
                        && !common(p, k)
                        && !p.is(k - 1, "prepositions")
                        && (opening || benchmarkLike(p, new int[] {k, p.nameLast(k)}))) {
                    int open = p.nameLast(k) + 1;
                    boolean short_ = p.mark(open, "(")
                            && p.inName(open + 1)
                            && p.nameLast(open + 1) == open + 1
                            && p.mark(open + 2, ")")
                            && p.nameLast(k) > k
                            && p.token(open + 1).acronym();
                    if (short_) {
                        found.add(new int[] {open + 1, open + 1});
                    }
                    found.add(new int[] {k, p.nameLast(k)});
                    int and = p.nameLast(k) + 1;
                    for (int j = and; j < Math.min(p.end(i), and + 20) && !outdoes(p, j); j++) {
                        if ((p.token(j).is("and") || p.token(j).is("alongside"))
                                && p.inName(j + 1)
                                && p.nameFirst(j + 1) == j + 1) {
                            found.add(new int[] {j + 1, p.nameLast(j + 1)});
                        }
                    }
                    break;
                }
            }
            boolean defined = opening
                    && found.isEmpty()
                    && p.mark(i, "(")
                    && i > 0
                    && p.inName(i + 1)
                    && p.mark(p.nameLast(i + 1) + 1, ")")
                    && !common(p, i + 1)
                    && p.token(i + 1).surelyName()
                    && introducing(p, i)
                    && (p.inName(i - 1) || p.is(i - 1, "generic subjects"));
            if (defined) {
                found.add(new int[] {i + 1, p.nameLast(i + 1)});
            }
            if ((i == 0 && p.inName(i)) || (i == 1 && p.mark(0, "-") && p.inName(i))) {
                found.add(new int[] {p.nameFirst(i), p.nameLast(i)});
            }
        }
        return found;
    }

    /** Behind it stand names of others. */
    private static boolean outdoes(Passage p, int i) {
        return p.token(i).is("like") || p.is(i, "verbs outdoing") || (p.verb(i) && p.is(i, "verbs changing"));
    }

    /** {@code SemViQA, a fact-checking framework}: said to be a system, though it ends as benchmarks do. */
    private static boolean called(Passage p, int last) {
        for (int i = last + 1; i < Math.min(p.end(last), last + 9); i++) {
            if (p.is(i, "dataset nouns") || p.token(i).is("for") || p.token(i).is("that")) {
                return false;
            }
            if (p.at(i + 1, i, "and") && p.is(i + 2, "dataset nouns")) {
                return false;
            }
            if (p.is(i, "model nouns")
                    || p.token(i).is("framework")
                    || p.token(i).is("system")
                    || p.token(i).is("method")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Prior Depth Anything, a framework}: a name of several words that is explained at once. */
    private static boolean titled(Passage p, int name) {
        int behind = p.nameLast(name) + 1;
        return behind > name + 1 && p.mark(behind, ",") && p.is(behind + 1, "articles");
    }

    /** Whether the sentence introduces something before {@code i}, or opens with what stands there. */
    private static boolean introducing(Passage p, int i) {
        for (int k = p.start(i); k < i; k++) {
            if (p.is(k, "artifact verbs")) {
                return true;
            }
        }
        return p.inName(i - 1) && p.nameFirst(i - 1) <= p.start(i) + 1;
    }

    private static boolean common(Passage p, int i) {
        return p.nameFirst(i) == p.nameLast(i)
                && (p.is(i, "generic acronyms") || p.token(i).lower().endsWith("-based"));
    }

    private static boolean benchmarkLike(Passage p, int[] name) {
        if (endsLikeBenchmark(p.text(name[0], name[1])) && !called(p, name[1])) {
            return true;
        }
        int before = p.mark(name[0] - 1, ",")
                        || p.token(Math.max(0, name[0] - 1)).is("called")
                        || p.token(Math.max(0, name[0] - 1)).is("named")
                ? name[0] - 2
                : name[0] - 1;
        if (before > 0 && before < name[0] - 1 && p.is(before, "dataset nouns")) {
            return true;
        }
        int end = Math.min(p.end(name[1]), name[1] + 9);
        for (int i = name[1] + 1; i < end; i++) {
            if (p.is(i, "dataset nouns") || (p.at(i + 1, i, "and") && p.is(i + 2, "dataset nouns"))) {
                return true;
            }
            if (p.token(i).is("for")
                    || p.token(i).is("that")
                    || p.token(i).is("designed")
                    || p.token(i).is("model")
                    || p.token(i).is("framework")
                    || p.token(i).is("method")
                    || p.mark(i, ".")) {
                return false;
            }
        }
        return false;
    }

    static boolean endsLikeBenchmark(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return (lower.length() > 4 && lower.endsWith("bench"))
                || lower.endsWith("benchmark")
                || lower.endsWith("eval")
                || (lower.endsWith("qa") && lower.length() > 3)
                || lower.endsWith("vqa")
                || lower.endsWith("arena")
                || lower.endsWith("dataset")
                || lower.contains("bench-");
    }

    /** {@code X: A Comprehensive Benchmark for ...}. */
    private static boolean titledBenchmark(String title) {
        String rest = title.substring(title.indexOf(':') + 1).strip();
        int words = 0;
        int from = 0;
        while (words < 5 && from >= 0 && from < rest.length()) {
            int space = rest.indexOf(' ', from);
            String word = space < 0 ? rest.substring(from) : rest.substring(from, space);
            if (word.equals("for") || word.equals("of") || word.equals("via") || word.equals("with")) {
                return false;
            }
            if (word.equals("Benchmark")
                    || word.equals("Benchmarking")
                    || word.equals("Dataset")
                    || word.equals("Corpus")) {
                return true;
            }
            from = space < 0 ? -1 : space + 1;
            words++;
        }
        return false;
    }

    private static @Nullable String titlePrefix(String title, String text) {
        int report = title.indexOf(" Technical Report");
        int colon = report > 0 ? report : title.indexOf(':');
        if (colon < 2 || colon > 40) {
            return null;
        }
        String prefix = title.substring(0, colon).strip();
        prefix = prefix.endsWith(":") ? prefix.substring(0, prefix.length() - 1) : prefix;
        boolean single = prefix.indexOf(' ') < 0;
        if (!single
                && !text.contains(prefix)
                && Tokenizer.tokenize(prefix).stream().noneMatch(Token::surelyName)) {
            return null;
        }
        boolean short_ = prefix.chars().filter(c -> c == ' ').count() < LONGEST_NAME / 2;
        boolean named = prefix.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        boolean word = prefix.indexOf(' ') < 0;
        return short_ && (named || word) ? prefix : null;
    }
}
