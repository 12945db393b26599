package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The walk over one summary's mentions, each seeing what the ones before it in its sentence were read as. */
final class RowReader {
    private final Passage passage;
    private final MeasureRule measures;
    private final BenchmarkRule benchmarks;
    private final SubjectRule subjects;
    private final List<Row> rows = new ArrayList<>();
    private int assigned;
    private @Nullable Mention scoredBefore;
    private int sentenceBefore = -1;
    private KindRule.@Nullable Decision kindBefore;
    private KindRule.@Nullable Stated stated;
    private KindRule.@Nullable Stated outer;
    private SubjectRule.@Nullable Subject subjectBefore;
    private SubjectRule.@Nullable Subject pairFirst;
    private SubjectRule.@Nullable Subject pairSecond;
    private boolean pairOpen;
    private boolean scoreNamed;
    private @Nullable String comparedBefore;
    private @Nullable String measureBefore;
    private @Nullable String benchmarkBefore;

    RowReader(Passage passage, PaperContext paper, Gazetteer gazetteer) {
        this.passage = passage;
        this.measures = new MeasureRule(gazetteer);
        this.benchmarks = new BenchmarkRule(gazetteer, paper);
        this.subjects = new SubjectRule(paper, gazetteer);
    }

    void read(Surroundings s) {
        Mention mention = s.mention;
        boolean sameSentence = s.before != null;
        int sentence = passage.token(mention.token()).sentence();
        if (sentence != sentenceBefore) {
            measureBefore = null;
            benchmarkBefore = null;
            subjectBefore = null;
            scoredBefore = null;
            stated = null;
            outer = null;
            pairFirst = null;
            pairSecond = null;
            pairOpen = false;
            comparedBefore = null;
            scoreNamed = false;
            sentenceBefore = sentence;
        }
        boolean resumes = s.governedBy("and") && s.governor > 0 && passage.mark(s.governor - 1, ")");
        KindRule.Decision kind =
                KindRule.decide(s, sameSentence ? kindBefore : null, resumes && outer != null ? outer : stated);
        if (kind == null) {
            return;
        }
        Ruled measure = measures.find(s, kind, scoredBefore, measureBefore);
        Ruled benchmark = benchmarks.find(s, kind, benchmarkBefore);
        SubjectRule.Subject subject = recalled(s, paired(s, subjects.find(s, kind, subjectBefore)));
        if (measure.value() == null && benchmark.value() != null && kind.kind() == Kind.SCORE) {
            String named = measures.namedScore(s);
            boolean other = named != null && !benchmark.value().contains(named.substring(0, named.lastIndexOf(' ')));
            measure = other ? new Ruled(named, "a score named like a benchmark") : measure;
        }
        boolean scored = measure.value() == null && measures.namedScore(s) != null;
        if (scoreNamed && measure.value() != null && benchmark.rule().startsWith("carried")) {
            benchmark = new Ruled(null, "a measure beside another one's score");
        }
        scoreNamed = kind.kind() == Kind.SCALE ? scoreNamed : scored;
        boolean own = subject.name() != null && !subject.baseline();
        boolean open = benchmark.value() == null
                || benchmark.rule().endsWith("\"for\"")
                || benchmark.rule().startsWith("carried");
        if (open && kind.kind() == Kind.SCORE && own && !subject.rule().startsWith("behind")) {
            Ruled each = benchmarks.forWhat(s);
            boolean better = benchmark.value() == null || each.rule().startsWith("each");
            benchmark = better && each.value() != null ? each : benchmark;
        }
        rows.add(new Row(mention, kind, measure, benchmark, subject, sentence, s.index));
        kindBefore = kind;
        if (kind.kind() != Kind.SCALE) {
            scoredBefore = mention;
            stated = new KindRule.Stated(mention, kind);
            outer = inParenthesis(s) ? outer : stated;
            measureBefore = measure.value();
            benchmarkBefore = benchmark.value();
            subjectBefore = subject;
        }
    }

    /** {@code in A (67% vs. 58%), B (95% vs. 57%)}: the second pair is the first one's systems in their order. */
    private SubjectRule.Subject paired(Surroundings s, SubjectRule.Subject found) {
        if (ComparisonRule.opensPair(s)) {
            SubjectRule.Subject first = pairFirst;
            pairFirst = first == null || pairSecond == null || !found.baseline() ? found : first;
            pairOpen = true;
            return first == null || pairSecond == null || !found.baseline()
                    ? found
                    : new SubjectRule.Subject(first.name(), first.baseline(), "as in the pair before");
        }
        boolean closes = pairOpen && s.first - s.leftStart <= 3;
        pairOpen = false;
        if (!closes) {
            return found;
        }
        SubjectRule.Subject second = pairSecond;
        if (found.name() == null && second != null) {
            return new SubjectRule.Subject(second.name(), second.baseline(), "as in the pair before");
        }
        pairSecond = found;
        return found;
    }

    /** {@code outperforming X's 4.58 on A, and 1.41 compared to 1.94 on B}: the one compared with before. */
    private SubjectRule.Subject recalled(Surroundings s, SubjectRule.Subject found) {
        if (!found.baseline() || !found.rule().startsWith("compared against")) {
            return found;
        }
        int next = s.last + 1;
        boolean condition = passage.in(next)
                && (passage.token(next).is("with") || passage.token(next).is("without"));
        if (found.name() == null && condition && subjectBefore != null) {
            return new SubjectRule.Subject(subjectBefore.name(), true, "the same under another condition");
        }
        if (found.name() == null && comparedBefore != null) {
            return new SubjectRule.Subject(comparedBefore, true, "compared with before");
        }
        comparedBefore = found.name();
        return found;
    }

    private static boolean inParenthesis(Surroundings s) {
        for (int i = s.first - 1; i > s.first - 5 && s.p.in(i); i--) {
            if (s.p.mark(i, "(")) {
                return true;
            }
            if (s.p.mark(i, ")")) {
                return false;
            }
        }
        return false;
    }

    /** Puts the names of a list in the place of what the rules found for its numbers; lists come in the text's order. */
    void assign(Lists.Assigned list) {
        while (assigned > 0 && rows.get(assigned - 1).index() >= list.first()) {
            assigned--;
        }
        while (assigned < rows.size() && rows.get(assigned).index() < list.first()) {
            assigned++;
        }
        int end = list.first() + list.names().size();
        for (int i = assigned; i < rows.size() && rows.get(i).index() < end; i++) {
            Row row = rows.get(i);
            if (row.kind().kind() != Kind.SCALE) {
                rows.set(i, row.with(list.names().get(row.index() - list.first()), list.role()));
            }
        }
    }

    /** What was read, in the order of the text. */
    List<Row> rows() {
        shareMeasures();
        mirrorPairs();
        return rows;
    }

    /** {@code an A of 5 and a B of 6 compared to 3 and 4, respectively}: the later two are of the same as the first two. */
    private void mirrorPairs() {
        for (int i = 2; i + 1 < rows.size(); i++) {
            Row third = rows.get(i);
            Row fourth = rows.get(i + 1);
            boolean mirrored = third.subject().baseline()
                    && fourth.subject().baseline()
                    && !rows.get(i - 1).subject().baseline()
                    && !rows.get(i - 2).subject().baseline()
                    && rows.get(i - 2).sentence() == fourth.sentence()
                    && rows.get(i - 2).index() == fourth.index() - 3
                    && fourth.mention().token() == third.mention().last() + 2
                    && respectively(fourth.mention().last());
            if (mirrored) {
                rows.set(i, like(third, rows.get(i - 2)));
                rows.set(i + 1, like(fourth, rows.get(i - 1)));
            }
        }
    }

    private static Row like(Row row, Row model) {
        return new Row(
                row.mention(),
                row.kind(),
                model.measure(),
                model.benchmark(),
                row.subject(),
                row.sentence(),
                row.index());
    }

    private boolean respectively(int last) {
        for (int i = last + 1; i < last + 4 && passage.in(i); i++) {
            if (passage.token(i).is("respectively")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 78%, 80% and 85% accuracy}: the numbers of a list share the measure behind the last. */
    private void shareMeasures() {
        for (int i = rows.size() - 2; i >= 0; i--) {
            Row row = rows.get(i);
            Row next = rows.get(i + 1);
            boolean share = row.measure().value() == null
                    && next.index() == row.index() + 1
                    && next.measure().value() != null
                    && (next.measure().rule().endsWith("behind the number")
                            || next.measure().rule().equals("in parentheses behind"))
                    && row.kind().kind() == next.kind().kind()
                    && row.mention().unit().equals(next.mention().unit())
                    && listed(row.mention(), next.mention());
            if (share) {
                rows.set(i, row.measured(new Ruled(next.measure().value(), "shared, behind the number")));
            }
        }
    }

    private boolean listed(Mention one, Mention other) {
        for (int i = one.last() + 1; i < other.token(); i++) {
            boolean joint = passage.mark(i, ",")
                    || passage.token(i).is("and")
                    || passage.token(i).is("to");
            if (!joint && !passage.inName(i) && !passage.token(i).is("on")) {
                return false;
            }
        }
        return true;
    }
}
