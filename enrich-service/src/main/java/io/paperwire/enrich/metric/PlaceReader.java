package io.paperwire.enrich.metric;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the object of a preposition as a benchmark, dataset or task: {@code on the LongBench v2 benchmark}. */
final class PlaceReader {
    private static final Set<String> LISTED = Set.of("like", "including", "as");
    /** Endings of nouns for what is done. */
    private static final List<String> DOING = List.of("tion", "sion", "ment", "ing", "sis", "transfer");

    /** What ends the name of a measure, on which nothing is measured. */
    private static final Set<String> MEASURING = Set.of("metric", "metrics", "index", "score");

    /** Before a noun that so names none in particular. */
    private static final Set<String> MANY =
            Set.of("various", "several", "multiple", "diverse", "different", "numerous");

    private static final int REACH = 18;
    private static final int MEASURE_WORDS = 5;
    private final Gazetteer gazetteer;
    private final PaperContext paper;
    private boolean insideSubject;
    private boolean vague;

    PlaceReader(Gazetteer gazetteer, PaperContext paper) {
        this.gazetteer = gazetteer;
        this.paper = paper;
    }

    /** Whether the place read last belongs to a subject: {@code the model on their dataset reached}. */
    boolean insideSubject() {
        return insideSubject;
    }

    /** Whether the place read last is several benchmarks without a name: {@code on seven reasoning benchmarks}. */
    boolean vague() {
        return vague;
    }

    /** Whether the name alone says that it is a benchmark. */
    boolean listed(String name) {
        return gazetteer.knowsBenchmark(name) || PaperContext.endsLikeBenchmark(name) || name.equals(paper.benchmark());
    }

    /**
     * The benchmark that the preposition at {@code at} leads to; null when its object is none.
     *
     * @param sure whether the preposition is one of place, so that a task without a name counts too
     */
    @Nullable
    String place(Passage p, int at, int limit, boolean sure) {
        int end = Math.min(limit, at + REACH);
        int i = at + 1;
        while (i < end
                && ((p.word(i)
                                && (p.is(i, "determiners")
                                        || p.is(i, "vague")
                                        || (p.is(i, "trimmed adjectives") && p.verb(i))
                                        || p.token(i).is("newly")))
                        || counted(p, i))) {
            i++;
        }
        vague = false;
        boolean many = i > at + 1 && MANY.contains(p.token(i - 1).lower());
        int first = i;
        int last = -1;
        int name = -1;
        while (i < end) {
            if (p.inName(i)) {
                name = name < 0 ? i : name;
                last = p.nameLast(i);
                if (p.token(last).possessive()) {
                    String owner = Systems.strip(p.text(p.nameFirst(last), last));
                    return listed(owner) ? owner : null;
                }
                i = last + 1;
            } else if (name >= 0 && listContinues(p, i, end)) {
                i += p.mark(i, ",") && p.at(i + 1, i, "and") ? 2 : 1;
            } else if (name < 0 && p.word(i) && LISTED.contains(p.token(i).lower())) {
                return place(p, i, limit, sure);
            } else if (last >= first
                    && p.is(last, "dataset nouns")
                    && p.word(i)
                    && p.words().verb(p.token(i))) {
                break;
            } else if ((!p.word(i) && !counted(p, i))
                    || (p.breaks(i) && !(p.is(i, "benchmark nouns") && !p.verb(i)) && !described(p, i, first))) {
                break;
            } else {
                last = i++;
            }
        }
        if (last < first) {
            return null;
        }
        vague = name < 0 && sure && p.token(last).lower().endsWith("s") && p.is(last, "dataset nouns");
        if (many && name < 0 && Nouns.plural(p.token(last).text()) && p.is(last, "benchmark nouns")) {
            vague = sure;
            return null;
        }
        String mine = paper.benchmark();
        if (mine != null && name < 0 && p.is(last, "dataset nouns") && owned(p, at + 1, last)) {
            return mine;
        }
        insideSubject = last + 1 < limit && p.word(last + 1) && p.verb(last + 1);
        if (MEASURING.contains(p.token(last).lower())) {
            return null;
        }
        String inner = named(p, first, last, limit, name);
        if (inner != null) {
            return inner;
        }
        if (name >= 0
                && last > p.nameLast(name)
                && !(p.token(at).is("in") && p.token(last).is("experiments"))
                && (p.is(last, "model nouns") || (p.is(last, "generic subjects") && !p.is(last, "dataset nouns")))) {
            return null;
        }
        if (name >= 0) {
            String text = p.text(name, p.nameLast(name));
            boolean titled = last == p.nameLast(name) + 1 && p.is(last, "dataset nouns");
            if (titled && sure && paper.owns(text) && !modelName(p, name)) {
                return text;
            }
            boolean field = sure
                    && first < name
                    && last == name
                    && p.is(name, "generic acronyms")
                    && !p.is(name, "model nouns")
                    && !p.is(name - 1, "vague");
            if (field) {
                return p.text(first, last);
            }
            boolean own = paper.owns(text) && !listed(text);
            boolean measure = (gazetteer.knowsMeasure(text) && !titled)
                    || (p.in(p.nameLast(name) + 1) && last == p.nameLast(name) + 1 && p.is(last, "measure heads"));
            boolean noun = p.token(at).is("for")
                    && !text.equals(text.toLowerCase(Locale.ROOT))
                    && ((last > p.nameLast(name) && !p.is(last, "model nouns"))
                            || (first < name && p.mark(last + 1, ",")));
            boolean tried = p.token(at).is("in") && p.token(last).is("experiments") && p.sentenceInitial(at);
            boolean placed =
                    sure || noun || tried || p.token(at).is("under") || listed(text) || p.is(last, "benchmark nouns");
            boolean doneThere = !placed && !own && !measure && last > p.nameLast(name) && measured(p, at - 1);
            if (doneThere && (p.is(last, "task heads") || doing(p, first, last))) {
                return p.text(first, last);
            }
            return own || measure || !placed || !benchmarkName(p, name)
                    ? task(p, first, last, sure && !own && !measure)
                    : phrase(p, first, last, name);
        }
        if (p.token(last).lower().startsWith("evaluation") && paper.benchmark() != null) {
            return null;
        }
        boolean evaluated = p.token(last).lower().startsWith("evaluation") && paper.benchmark() == null;
        if (vague && !p.token(last).is("tasks")) {
            return null;
        }
        if (p.token(at).is("on") && first < last && measured(p, at - 1) && things(p, first, last)) {
            return p.text(first, last);
        }
        boolean data = p.token(last).is("data")
                && first < last
                && !p.token(last - 1).lower().endsWith("labeled");
        if (p.token(at).is("on") && data && !p.token(last - 1).is("training")) {
            return p.text(first, last);
        }
        boolean solved = (p.is(last, "task heads") && p.sentenceInitial(at))
                || (measured(p, at - 1) && (p.is(last, "task heads") || doing(p, first, last)));
        return task(
                p,
                first,
                last,
                sure
                        || solved
                        || evaluated
                        || p.is(last, "dataset nouns")
                        || p.token(last).lower().startsWith("task"));
    }

    /** {@code the phonologically corrected test set}: a participle behind its adverb. */
    private static boolean described(Passage p, int i, int first) {
        return i > first
                && p.token(i).lower().endsWith("ed")
                && p.token(i - 1).lower().endsWith("ly")
                && p.word(i + 1)
                && !p.words().closed(p.token(i + 1));
    }

    /** Whether a number or the measure behind one ends at {@code i}: {@code 82.8% accuracy in glitch detection}. */
    private static boolean measured(Passage p, int i) {
        if (!p.in(i)) {
            return false;
        }
        int k = i;
        while (k > i - MEASURE_WORDS && p.word(k) && p.adjacent(k - 1) && !p.breaks(k)) {
            k--;
        }
        return p.in(k) && (p.token(k).number() || p.mark(k, "%"));
    }

    /** {@code single-subject customization}: a noun for what is done, which is no setting and no quality. */
    private static boolean doing(Passage p, int first, int last) {
        String head = p.token(last).lower();
        boolean noun = head.length() > 6 && DOING.stream().anyMatch(head::endsWith);
        return (noun || p.is(last, "studies"))
                && !p.is(last, "no tasks")
                && !p.is(last, "measure heads")
                && !p.is(last, "change nouns")
                && (first < last || !p.token(last).lower().endsWith("ing"))
                && !p.inName(last);
    }

    /** {@code a CMMD of 0.8 on artist-created meshes}: things to measure on, no model and no machine. */
    private static boolean things(Passage p, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (p.is(i, "model nouns") || p.is(i, "machines") || p.token(i).number() || p.inName(i)) {
                return false;
            }
        }
        return Nouns.plural(p.token(last).text()) && !p.is(last, "dataset nouns") && !p.is(last, "weak nouns");
    }

    /** {@code our newly proposed benchmark}: a set of data that only points at the paper's own. */
    private static boolean owned(Passage p, int first, int last) {
        boolean pointed = false;
        for (int i = first; i < last; i++) {
            Token t = p.token(i);
            pointed |= p.is(i, "pointers");
            if (!p.is(i, "determiners") && !p.is(i, "plain modifiers") && !t.is("newly") && !p.is(i, "pointers")) {
                return false;
            }
        }
        return pointed;
    }

    /** {@code OOD sets of X}, {@code our benchmark (X)}: a name that the phrase leads to. */
    private @Nullable String named(Passage p, int first, int last, int limit, int name) {
        if (last + 2 >= limit) {
            return null;
        }
        boolean of = p.token(last + 1).is("of")
                || (p.mark(last + 1, "(")
                        && p.is(last, "benchmark nouns")
                        && (name < 0 || abbreviated(p, last + 2, name)))
                || (p.mark(last + 1, ",") && p.is(last, "benchmark nouns") && name < 0 && first <= last);
        if (of) {
            int k = p.is(last + 2, "determiners") ? last + 3 : last + 2;
            boolean subject =
                    p.inName(k) && p.in(p.nameLast(k) + 1) && p.words().verb(p.token(p.nameLast(k) + 1));
            if (k < limit && p.inName(k) && !subject) {
                String text = p.text(k, p.nameLast(k));
                if (listed(text)
                        || ((name < 0 || p.mark(last + 1, "("))
                                && benchmarkName(p, k)
                                && !gazetteer.knowsMeasure(text)
                                && p.is(last, "benchmark nouns"))) {
                    return text;
                }
            }
        }
        return null;
    }

    /** {@code the PhD-level science QA benchmark (GPQA)}: a short name for a phrase that has none of its own. */
    private boolean abbreviated(Passage p, int i, int name) {
        return p.inName(i)
                && p.nameFirst(i) == p.nameLast(i)
                && p.mark(i + 1, ")")
                && p.token(i).acronym()
                && !listed(p.text(p.nameFirst(name), p.nameLast(name)));
    }

    private static boolean counted(Passage p, int i) {
        return p.in(i)
                && p.token(i).number()
                && !p.inName(i)
                && !p.token(i).text().contains("%");
    }

    /** Whether a name may be a benchmark: not a model's, not the paper's own system, no common acronym. */
    boolean benchmarkName(Passage p, int i) {
        String name = p.text(p.nameFirst(i), p.nameLast(i));
        if (listed(name)) {
            return true;
        }
        boolean generic = p.nameFirst(i) == p.nameLast(i) && p.is(i, "generic acronyms");
        return !generic && !modelName(p, i) && !name.equals(paper.system());
    }

    /** Whether the name is a model's: a known family, or a size in it ({@code -7B}). */
    static boolean modelName(Passage p, int i) {
        if (!p.inName(i)) {
            return false;
        }
        String first = p.token(p.nameFirst(i)).lower();
        int hyphen = first.indexOf('-');
        String family = hyphen > 0 ? first.substring(0, hyphen) : first;
        int letters = 0;
        while (letters < family.length() && !Character.isDigit(family.charAt(letters))) {
            letters++;
        }
        if (p.words().is("model families", first)
                || p.words().is("model families", family)
                || p.words().is("model families", family.substring(0, letters))) {
            return true;
        }
        for (int k = p.nameFirst(i); k <= p.nameLast(i); k++) {
            if (sized(p.token(k).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean sized(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean size = (c == 'B' || c == 'M') && Character.isDigit(text.charAt(i - 1));
            if (size && (i + 1 == text.length() || text.charAt(i + 1) == '-')) {
                return true;
            }
        }
        return false;
    }

    private static boolean listContinues(Passage p, int i, int end) {
        if (!p.mark(i, ",") && !p.token(i).is("and") && !p.token(i).is("or") && !p.mark(i, "/")) {
            return false;
        }
        int next = p.mark(i, ",") && p.at(i + 1, i, "and") ? i + 2 : i + 1;
        if (next >= end || !p.inName(next)) {
            return false;
        }
        int behind = p.nameLast(next) + 1;
        while (p.word(behind) && p.token(behind).lower().endsWith("ly")) {
            behind++;
        }
        boolean comma = p.mark(i, ",") && next == i + 1 && !p.inName(i - 1);
        if (comma) {
            return false;
        }
        boolean subject = p.in(behind)
                && (p.verb(behind) || (p.token(behind).word() && p.words().verb(p.token(behind))));
        return !subject && !modelName(p, next);
    }

    private String phrase(Passage p, int first, int last, int name) {
        int start = first;
        while (start < name && (p.is(start, "trimmed adjectives") || p.is(start, "vague") || counted(p, start))) {
            start++;
        }
        String known = p.text(name, p.nameLast(name));
        if (gazetteer.knowsBenchmark(known)) {
            start = name;
        }
        int end = last;
        while (end > p.nameLast(name)
                && !p.inName(end)
                && genericEnd(p.token(end).lower())) {
            end--;
        }
        return p.text(start, end);
    }

    private static boolean genericEnd(String word) {
        return word.startsWith("benchmark")
                || word.startsWith("dataset")
                || word.startsWith("task")
                || word.startsWith("leaderboard")
                || word.startsWith("test")
                || word.equals("set")
                || word.equals("sets")
                || word.startsWith("challenge");
    }

    /** {@code the 3D object captioning task}: a task without a name of its own, if the phrase says which. */
    private static @Nullable String task(Passage p, int first, int last, boolean sure) {
        if (!(p.is(last, "benchmark nouns") || p.is(last, "task heads") || doing(p, first, last)) || !sure) {
            return null;
        }
        int start = first;
        while (start <= last
                && (p.is(start, "trimmed adjectives")
                        || p.is(start, "vague")
                        || counted(p, start)
                        || p.is(start, "determiners"))) {
            start++;
        }
        int content = last;
        while (content >= start && (genericEnd(p.token(content).lower()) || p.is(content, "vague"))) {
            content--;
        }
        if (content < start) {
            return null;
        }
        String only = p.token(content).lower().toLowerCase(Locale.ROOT);
        boolean weak = content == start && p.is(content, "weak tasks");
        return weak || only.isEmpty() ? null : p.text(start, Math.max(content, content == last ? last : content));
    }
}
