package io.paperwire.enrich.metric;

import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quantities of a summary and reads value, unit, kind, measure, benchmark, subject and baseline of each.
 *
 * <p>The stages: {@link Tokenizer} words and numbers; {@link NumberFilter} numbers that are none; {@link NameFinder};
 * {@link UnitReader}; {@link KindRule}; {@link MeasureRule}; {@link BenchmarkRule}; {@link SubjectRule};
 * {@link Confidence}. Each sees the ones before it and nothing of another paper.
 */
public final class MetricExtractor {
    private final Words words;
    private final Gazetteer gazetteer;
    private final Confidence confidence;

    /** @throws IllegalArgumentException if one of the files cannot be read; the message names file and line */
    public MetricExtractor(DataFile wordFile, DataFile confidenceFile, Gazetteer gazetteer) {
        this.confidence = new Confidence(confidenceFile);
        this.words = new Words(wordFile);
        this.gazetteer = gazetteer;
    }

    /** The metrics of {@code summary} in the order of the text. */
    public List<Metric> extract(String title, String summary) {
        return explain(title, summary).stream().map(ExplainedMetric::metric).toList();
    }

    /** As {@link #extract}, with the rule that decided each field. */
    public List<ExplainedMetric> explain(String title, String summary) {
        Passage passage = new Passage(summary, words);
        new NumberFilter(gazetteer).apply(passage);
        NameFinder.apply(passage, title);
        List<Mention> mentions = MentionFinder.find(passage);
        PaperContext paper = PaperContext.of(title, passage, gazetteer);
        Reading reading = new Reading(passage, paper);
        for (int i = 0; i < mentions.size(); i++) {
            reading.read(new Surroundings(passage, mentions, i));
        }
        new Lists(passage, mentions, new Systems(paper, gazetteer), gazetteer)
                .find()
                .forEach(reading::assign);
        return reading.records();
    }

    /** The walk over one summary's mentions, each seeing what the one before it was read as. */
    private final class Reading {
        private final Passage passage;
        private final MeasureRule measures = new MeasureRule(gazetteer);
        private final BenchmarkRule benchmarks;
        private final SubjectRule subjects;
        private final List<Row> rows = new ArrayList<>();
        private final Map<Integer, Integer> inSentence = new HashMap<>();
        private @Nullable Mention scoredBefore;
        private int sentenceBefore = -1;
        private KindRule.@Nullable Decision kindBefore;
        private KindRule.@Nullable Stated stated;
        private SubjectRule.@Nullable Subject subjectBefore;
        private @Nullable String measureBefore;
        private @Nullable String benchmarkBefore;
        private int point;
        private int offset;

        Reading(Passage passage, PaperContext paper) {
            this.passage = passage;
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
                inSentence.merge(sentence, 1, Integer::sum);
                scoredBefore = mention;
                stated = new KindRule.Stated(mention, kind);
                measureBefore = measure.value();
                benchmarkBefore = benchmark.value();
                subjectBefore = subject;
            }
        }

        /** Puts the names of a list in the place of what the rules found for its numbers. */
        void assign(Lists.Assigned list) {
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                int k = row.index() - list.first();
                if (k >= 0 && k < list.names().size() && row.kind().kind() != Kind.SCALE) {
                    rows.set(i, row.with(list.names().get(k), list.role()));
                }
            }
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

        List<ExplainedMetric> records() {
            shareMeasures();
            List<ExplainedMetric> records = new ArrayList<>();
            for (Row row : rows) {
                records.add(record(row));
            }
            return records;
        }

        private ExplainedMetric record(Row row) {
            Mention mention = row.mention();
            int first = passage.token(mention.token()).start();
            String quote = passage.text()
                    .substring(first, passage.token(mention.last()).end());
            int start = point(first);
            SubjectRule.Subject subject = row.subject();
            double sure = confidence.of(
                    row.kind().kind(),
                    row.measure(),
                    row.benchmark(),
                    subject,
                    mention.percent(),
                    inSentence.getOrDefault(row.sentence(), 0));
            Metric metric = new Metric(
                    quote,
                    start,
                    start + quote.codePointCount(0, quote.length()),
                    mention.value(),
                    mention.unit(),
                    row.kind().kind(),
                    row.measure().value(),
                    row.benchmark().value(),
                    subject.name(),
                    subject.baseline(),
                    sure);
            Map<String, String> rules = new LinkedHashMap<>();
            rules.put("unit", mention.unitRule());
            rules.put("kind", row.kind().rule());
            rules.put("metric", row.measure().rule());
            rules.put("benchmark", row.benchmark().rule());
            rules.put("subject", subject.rule());
            rules.put("baseline", subject.rule());
            return new ExplainedMetric(metric, rules);
        }

        /** Code points before char {@code to}; asked in growing order, so that the text is counted once. */
        private int point(int to) {
            point += passage.text().codePointCount(offset, to);
            offset = to;
            return point;
        }
    }

    private record Row(
            Mention mention,
            KindRule.Decision kind,
            Ruled measure,
            Ruled benchmark,
            SubjectRule.Subject subject,
            int sentence,
            int index) {

        Row measured(Ruled found) {
            return new Row(mention, kind, found, benchmark, subject, sentence, index);
        }

        Row with(String name, Lists.Role role) {
            Ruled listed = new Ruled(name, "listed for the numbers");
            return switch (role) {
                case MEASURE -> measured(listed);
                case BENCHMARK -> new Row(mention, kind, measure, listed, subject, sentence, index);
                case SUBJECT -> {
                    SubjectRule.Subject system =
                            new SubjectRule.Subject(name, subject.baseline(), "listed for the numbers");
                    yield new Row(mention, kind, measure, benchmark, system, sentence, index);
                }
            };
        }
    }
}
