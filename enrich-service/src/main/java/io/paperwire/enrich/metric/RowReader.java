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
    private SubjectRule.@Nullable Subject subjectBefore;
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
            sentenceBefore = sentence;
        }
        KindRule.Decision kind = KindRule.decide(s, sameSentence ? kindBefore : null, stated);
        if (kind == null) {
            return;
        }
        Ruled measure = measures.find(s, kind, scoredBefore, measureBefore);
        Ruled benchmark = benchmarks.find(s, kind, benchmarkBefore);
        SubjectRule.Subject subject = subjects.find(s, kind, subjectBefore);
        rows.add(new Row(mention, kind, measure, benchmark, subject, sentence, s.index));
        kindBefore = kind;
        if (kind.kind() != Kind.SCALE) {
            scoredBefore = mention;
            stated = new KindRule.Stated(mention, kind);
            measureBefore = measure.value();
            benchmarkBefore = benchmark.value();
            subjectBefore = subject;
        }
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
        return rows;
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
