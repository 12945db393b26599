package io.paperwire.query.document;

import io.paperwire.model.Paper;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns a paper into its block: a document for each result, and last the paper's own. */
public final class PaperDocument {
    /** Changes whenever the same paper becomes other documents than before: an index of another form is rebuilt. */
    public static final int FORM = 2;

    /** A word of the title counts as if it stood there so often: titles say what a paper is about. */
    private static final int TITLE_WEIGHT = 3;

    /** Values that are sorted or counted by are cut here; the index refuses longer ones than 32,766 bytes. */
    private static final int MAX_VALUE = 1_000;
    /** Characters of a title that it is sorted by. */
    private static final int MAX_ORDER = 100;

    private PaperDocument() {}

    /** The term that all documents of a paper have. */
    public static Term block(String id) {
        return new Term(Fields.BLOCK, id);
    }

    /** The block of {@code paper}, without stored fields: enough to tell whether a filter matches. */
    public static List<Document> block(Paper paper) {
        List<Document> block = new ArrayList<>(paper.metrics().size() + 1);
        for (int i = 0; i < paper.metrics().size(); i++) {
            block.add(ResultDocument.of(paper, i));
        }
        block.add(paper(paper));
        return block;
    }

    private static Document paper(Paper paper) {
        String id = paper.id().value();
        var document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.PAPER, Field.Store.NO));
        document.add(new StringField(Fields.BLOCK, id, Field.Store.NO));
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.order(Fields.ID), new BytesRef(id)));
        document.add(new NumericDocValuesField(Fields.LOT, Lot.of(id)));
        document.add(new NumericDocValuesField(Fields.REVISION, paper.revision()));
        text(document, paper);
        name(document, Fields.CATEGORY, optional(paper.category()));
        name(document, Fields.KEYWORD, paper.keywords());
        name(document, Fields.LABEL, paper.labels());
        name(document, Fields.SOURCE, sources(paper));
        shown(document, Fields.AUTHOR, paper.authors());
        shown(document, Fields.BENCHMARK, benchmarks(paper));
        document.add(new StringField(
                Fields.STATUS, paper.status() == PaperStatus.LISTED ? "listed" : "withdrawn", Field.Store.NO));
        date(document, paper.date());
        document.add(new LongPoint(Fields.ADDED, paper.addedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(Fields.ADDED, paper.addedAt().toEpochMilli()));
        document.add(new LongPoint(Fields.UPDATED, paper.updatedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(Fields.UPDATED, paper.updatedAt().toEpochMilli()));
        return document;
    }

    private static void text(Document document, Paper paper) {
        for (int i = 0; i < TITLE_WEIGHT; i++) {
            document.add(new TextField(Fields.TEXT, paper.title(), Field.Store.NO));
        }
        document.add(new TextField(Fields.TITLE, paper.title(), Field.Store.NO));
        String order = Folding.word(paper.title());
        document.add(new SortedDocValuesField(
                Fields.order(Fields.TITLE), new BytesRef(order.substring(0, Math.min(MAX_ORDER, order.length())))));
        document.add(new StringField(Fields.TITLE_WHOLE, cut(Folding.name(paper.title())), Field.Store.NO));
        String summary = paper.summary();
        if (summary != null) {
            document.add(new TextField(Fields.TEXT, summary, Field.Store.NO));
            document.add(new TextField(Fields.SUMMARY, summary, Field.Store.NO));
            has(document, Fields.SUMMARY);
        }
        for (String author : paper.authors()) {
            document.add(new TextField(Fields.TEXT, author, Field.Store.NO));
            document.add(new TextField(Fields.AUTHOR, author, Field.Store.NO));
        }
        for (String keyword : paper.keywords()) {
            document.add(new TextField(Fields.TEXT, keyword, Field.Store.NO));
        }
        has(document, Fields.TITLE);
        has(document, Fields.ID);
        has(document, Fields.STATUS);
    }

    private static void date(Document document, @Nullable LocalDate date) {
        if (date != null) {
            document.add(new LongPoint(Fields.DATE, date.toEpochDay()));
            ordered(document, date);
            document.add(new SortedSetDocValuesField(
                    Fields.shown(Fields.DATE), new BytesRef(date.toString().substring(0, 7))));
            has(document, Fields.DATE);
        }
    }

    /** The day as something to sort by; as a point too, so that a page of the newest need not look at all papers. */
    static void ordered(Document document, LocalDate date) {
        document.add(new LongPoint(Fields.order(Fields.DATE), date.toEpochDay()));
        document.add(new NumericDocValuesField(Fields.order(Fields.DATE), date.toEpochDay()));
    }

    /** A field that is compared as a whole, under {@link NameKey}. */
    private static void name(Document document, String field, List<String> values) {
        for (String value : values) {
            document.add(new StringField(field, cut(NameKey.of(field, value)), Field.Store.NO));
        }
        shown(document, field, values);
    }

    private static void shown(Document document, String field, List<String> values) {
        for (String value : values) {
            document.add(new SortedSetDocValuesField(Fields.shown(field), new BytesRef(cut(value))));
        }
        Suggestions.keys(values)
                .forEach(key -> document.add(new StringField(Fields.suggested(field), key, Field.Store.NO)));
        if (!values.isEmpty()) {
            has(document, field);
        }
    }

    static void has(Document document, String field) {
        document.add(new StringField(Fields.HAS, field, Field.Store.NO));
    }

    static String cut(String value) {
        return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
    }

    private static List<String> sources(Paper paper) {
        boolean isListed = paper.status() == PaperStatus.LISTED;
        Set<String> sources = paper.listings().stream()
                .filter(listing -> !isListed || listing.status() == PaperStatus.LISTED)
                .map(PaperListing::digest)
                .map(digest -> digest.source())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(sources);
    }

    private static List<String> benchmarks(Paper paper) {
        Set<String> benchmarks = new LinkedHashSet<>();
        for (Paper.Evidence result : paper.metrics()) {
            String benchmark = result.benchmark();
            if (benchmark != null) {
                benchmarks.add(Names.builtIn().benchmark(benchmark));
            }
        }
        return List.copyOf(benchmarks);
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
