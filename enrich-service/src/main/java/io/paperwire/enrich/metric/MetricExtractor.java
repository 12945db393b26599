package io.paperwire.enrich.metric;

import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the quantities of a summary and reads value, unit, kind, measure, benchmark, subject and baseline of each.
 *
 * <p>The stages: {@link Tokenizer} words and numbers; {@link NumberFilter} numbers that are none; {@link NameFinder};
 * {@link UnitReader}; {@link KindRule}; {@link MeasureRule}; {@link BenchmarkRule}; {@link SubjectRule}, walked by
 * {@link RowReader}; {@link Lists}; {@link Confidence}. Each sees the ones before it and nothing of another paper.
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
        Read read = read(title, summary);
        CodePoints points = new CodePoints(summary);
        RowFeatures features = read.features();
        List<ExplainedMetric> records = new ArrayList<>();
        for (Row row : read.rows()) {
            double sure = confidence.of(row.kind().kind(), features.of(row));
            records.add(new ExplainedMetric(metric(read.passage(), points, row, sure), rules(row)));
        }
        return records;
    }

    /** What the stages make of a summary, before it is judged how sure they are. */
    Read read(String title, String summary) {
        Passage passage = new Passage(summary, words);
        new NumberFilter(gazetteer).apply(passage);
        NameFinder.apply(passage, title);
        List<Mention> mentions = MentionFinder.find(passage);
        PaperContext paper = PaperContext.of(title, passage, gazetteer);
        Systems systems = new Systems(paper, gazetteer);
        RowReader reader = new RowReader(passage, paper, gazetteer);
        for (int i = 0; i < mentions.size(); i++) {
            reader.read(new Surroundings(passage, mentions, i));
        }
        new Lists(passage, mentions, systems, gazetteer).find().forEach(reader::assign);
        List<Row> rows = reader.rows();
        return new Read(passage, rows, new RowFeatures(passage, rows, paper, systems, gazetteer));
    }

    /** The rows of a summary with what tells how sure each is. */
    record Read(Passage passage, List<Row> rows, RowFeatures features) {}

    private static Metric metric(Passage passage, CodePoints points, Row row, double sure) {
        Mention mention = row.mention();
        int first = passage.token(mention.token()).start();
        String quote =
                passage.text().substring(first, passage.token(mention.last()).end());
        int start = points.before(first);
        return new Metric(
                quote,
                start,
                start + quote.codePointCount(0, quote.length()),
                mention.value(),
                mention.unit(),
                row.kind().kind(),
                row.measure().value(),
                row.benchmark().value(),
                row.subject().name(),
                row.subject().baseline(),
                sure);
    }

    private static Map<String, String> rules(Row row) {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("unit", row.mention().unitRule());
        rules.put("kind", row.kind().rule());
        rules.put("metric", row.measure().rule());
        rules.put("benchmark", row.benchmark().rule());
        rules.put("subject", row.subject().rule());
        rules.put("baseline", row.subject().rule());
        return rules;
    }

    /** Counts code points in one pass over the text. */
    private static final class CodePoints {
        private final String text;
        private int points;
        private int offset;

        CodePoints(String text) {
            this.text = text;
        }

        /** Code points before char {@code to}; asked in growing order. */
        int before(int to) {
            points += text.codePointCount(offset, to);
            offset = to;
            return points;
        }
    }
}
