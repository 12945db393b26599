package io.paperwire.enrich.metric;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells names of systems from those of measures, benchmarks and things in general. */
final class Systems {
    /** {@code 6D}, {@code 4K}. */
    private static final Pattern DIMENSION = Pattern.compile("\\d{1,2}[DK]");

    private static final int LIST = 24;

    private final PaperContext paper;
    private final Gazetteer gazetteer;

    Systems(PaperContext paper, Gazetteer gazetteer) {
        this.paper = paper;
        this.gazetteer = gazetteer;
    }

    /** Whether the name that starts at {@code i} may be a system's. */
    boolean system(Passage p, int i) {
        String name = strip(p.text(p.nameFirst(i), p.nameLast(i)));
        boolean single = p.nameFirst(i) == p.nameLast(i);
        return !exemplifies(p, i, "benchmark nouns")
                && !exemplifies(p, i, "metric nouns")
                && !gazetteer.knowsMeasure(name)
                && !(single && MeasureReader.compound(p, p.token(i).lower()))
                && (name.indexOf('@') < 0 || paper.owns(name.substring(0, name.indexOf('@'))))
                && !(!single && measureNamed(p, p.nameLast(i)) && !paper.owns(name))
                && !name.toLowerCase(Locale.ROOT).startsWith("state-of-the-art")
                && !DIMENSION.matcher(name).matches()
                && !gazetteer.knowsBenchmark(name)
                && !PaperContext.endsLikeBenchmark(name)
                && !name.equals(paper.benchmark())
                && !(single && p.is(i, "generic acronyms"))
                && !(p.in(p.nameLast(i) + 1)
                        && (p.is(p.nameLast(i) + 1, "dataset nouns")
                                || p.token(p.nameLast(i) + 1).is("based")));
    }

    /** {@code benchmarks such as X (78.2%) and Y}: whether the list of examples that the name stands in is of such nouns. */
    static boolean exemplifies(Passage p, int name, String nouns) {
        int depth = 0;
        for (int k = p.nameFirst(name) - 1; k > p.start(name) && k > name - LIST; k--) {
            Token t = p.token(k);
            if (p.mark(k, ")")) {
                depth++;
            } else if (p.mark(k, "(")) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                boolean such = t.is("as") && p.token(k - 1).is("such");
                if (such || t.is("like") || t.is("including")) {
                    int noun = such ? k - 2 : k - 1;
                    return p.is(p.mark(noun, ",") ? noun - 1 : noun, nouns);
                }
                boolean inside = p.mark(k, ",") || t.is("and") || t.is("or") || p.inName(k) || t.number();
                if (!inside) {
                    return false;
                }
            }
        }
        return false;
    }

    /** {@code Generation Score}: the last word of a name, written out, names a measure. */
    private static boolean measureNamed(Passage p, int last) {
        return p.is(last, "measure heads") && !p.token(last).acronym();
    }

    /** Whether the word names a measure. */
    boolean measure(Passage p, int i) {
        return p.word(i)
                && (p.is(i, "measure heads")
                        || p.is(i, "quality nouns")
                        || p.is(i, "efficiency words")
                        || MeasureReader.compound(p, p.token(i).lower())
                        || p.token(i).text().indexOf('@') > 0
                        || gazetteer.knowsMeasure(p.token(i).text()));
    }

    /** The first system named in {@code [from, to)}; null when there is none. */
    @Nullable
    String named(Passage p, int from, int to) {
        for (int[] name : p.names(from, to)) {
            if (system(p, name[0])) {
                return strip(p.text(name[0], name[1]));
            }
        }
        return null;
    }

    /** The words from {@code first} to {@code last} without determiners at the front and marks at the ends. */
    @Nullable
    String phrase(Passage p, int first, int last) {
        int start = first;
        int end = last;
        while (start < end && (p.is(start, "determiners") || !p.word(start))) {
            start++;
        }
        while (end > start && !p.word(end)) {
            end--;
        }
        return start > end || !p.word(start) || p.words().closed(p.token(start)) ? null : strip(p.text(start, end));
    }

    static String strip(String name) {
        return name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    }
}
