package io.paperwire.query.document;

import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One number of a paper as a document of its block. */
final class ResultDocument {
    private ResultDocument() {}

    static Document of(Paper paper, int ordinal) {
        Paper.Evidence result = paper.metrics().get(ordinal);
        String id = paper.id().value();
        var document = new Document();
        document.add(new StringField(Fields.TYPE, Fields.RESULT, Field.Store.NO));
        document.add(new StringField(Fields.BLOCK, id, Field.Store.NO));
        name(document, Fields.BENCHMARK, result.benchmark());
        name(document, Fields.METRIC, result.metric());
        name(document, Fields.UNIT, result.unit().isEmpty() ? null : result.unit());
        name(document, Fields.KIND, kind(result.kind()));
        name(document, Fields.BASELINE, Boolean.toString(result.baseline()));
        String subject = result.subject();
        if (subject != null) {
            document.add(new TextField(Fields.SUBJECT, subject, Field.Store.NO));
            PaperDocument.has(document, Fields.SUBJECT);
        }
        number(document, Fields.VALUE, result.value().doubleValue());
        number(document, Fields.CONFIDENCE, result.confidence());
        document.add(new SortedDocValuesField(Fields.order(Fields.ID), new BytesRef(id)));
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        var date = paper.date();
        if (date != null) {
            PaperDocument.ordered(document, date);
        }
        return document;
    }

    static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void name(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, PaperDocument.cut(NameKey.of(field, value)), Field.Store.NO));
            PaperDocument.has(document, field);
        }
    }

    private static void number(Document document, String field, double value) {
        document.add(new DoublePoint(field, value));
        document.add(new DoubleDocValuesField(field, value));
        PaperDocument.has(document, field);
    }
}
