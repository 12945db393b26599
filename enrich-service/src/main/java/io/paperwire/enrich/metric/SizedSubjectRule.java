package io.paperwire.enrich.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the model or dataset whose size a number gives. */
final class SizedSubjectRule {
    private static final Set<String> CONTAINS = Set.of(
            "comprises",
            "comprising",
            "contains",
            "containing",
            "consists",
            "features",
            "featuring",
            "includes",
            "including",
            "spans",
            "spanning",
            "covers",
            "covering",
            "leverages",
            "comprised",
            "encompassing",
            "with",
            "of",
            "offers",
            "provides");
    private static final int REACH = 30;
    private final PaperContext paper;
    private final Systems systems;

    SizedSubjectRule(PaperContext paper, Systems systems) {
        this.paper = paper;
        this.systems = systems;
    }

    SubjectRule.Subject find(Surroundings s, SubjectRule.@Nullable Subject previous) {
        SubjectRule.Subject found = s.mention.unit().equals("params") ? model(s) : null;
        if (found == null
                && previous != null
                && (s.parenthetical()
                        || s.mention.unit().equals("step")
                        || s.mention.unit().equals("params"))) {
            found = new SubjectRule.Subject(previous.name(), previous.baseline(), "carried from the number before");
        }
        boolean contained =
                s.mention.unit().equals("params") && previous == null && !s.parenthetical() && s.before != null;
        if (found == null && (s.mention.counted() || contained)) {
            found = container(s);
        }
        return found == null ? new SubjectRule.Subject(null, false, "none named") : found;
    }

    private SubjectRule.@Nullable Subject model(Surroundings s) {
        Passage p = s.p;
        int end = Math.min(s.rightEnd, s.last + 10);
        for (int i = s.last + 1; i < end; i++) {
            if (p.mark(i, "(") && p.inName(i + 1) && p.token(i + 1).surelyName() && systems.system(p, i + 1)) {
                return subject(p.text(i + 1, p.nameLast(i + 1)), "name in parentheses behind the size");
            }
            if (!p.word(i) || p.words().closed(p.token(i))) {
                break;
            }
            if (p.inName(i) && systems.system(p, i) && !p.is(i, "generic acronyms")) {
                return subject(p.text(i, p.nameLast(i)), "name behind the size");
            }
        }
        int g = s.governor;
        if (g > 1 && (s.parenthetical() || p.mark(g, ","))) {
            for (int i = g - 1; i > g - 4 && i >= s.leftStart; i--) {
                if (p.inName(i) && systems.system(p, i)) {
                    return subject(p.text(p.nameFirst(i), p.nameLast(i)), "name before the size");
                }
            }
        }
        return null;
    }

    private SubjectRule.@Nullable Subject container(Surroundings s) {
        Passage p = s.p;
        int floor = Math.max(p.start(s.mention.token()), s.first - REACH);
        for (int v = s.first - 1; v > floor; v--) {
            if (CONTAINS.contains(p.token(v).lower())) {
                for (int i = v - 1; i >= floor; i--) {
                    if (p.inName(i) && !p.is(i, "generic acronyms")) {
                        String name = p.text(p.nameFirst(i), p.nameLast(i));
                        boolean own = paper.owns(name) || PaperContext.endsLikeBenchmark(name);
                        return own ? subject(name, "what contains it") : null;
                    }
                    if (p.is(i, "dataset nouns") && paper.benchmark() != null) {
                        return subject(paper.benchmark(), "the paper's own dataset");
                    }
                    if (p.token(i).is("it") && (paper.benchmark() != null || paper.system() != null)) {
                        String own = paper.system() != null ? paper.system() : paper.benchmark();
                        return own == null ? null : subject(own, "\"it\": the paper's own");
                    }
                }
            }
        }
        return null;
    }

    private static SubjectRule.Subject subject(String name, String rule) {
        return new SubjectRule.Subject(name, false, rule);
    }
}
