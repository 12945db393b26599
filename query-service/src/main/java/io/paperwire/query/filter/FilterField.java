package io.paperwire.query.filter;

import io.paperwire.query.document.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a filter can ask about. The enum's order is that of the documentation. */
public enum FilterField {
    /** Title, summary, authors and keywords: what is meant when no field is named. */
    TEXT(Fields.TEXT, Form.TEXT, false),
    TITLE(Fields.TITLE, Form.TEXT, false),
    SUMMARY(Fields.SUMMARY, Form.TEXT, false),
    AUTHOR(Fields.AUTHOR, Form.TEXT, false),
    CATEGORY(Fields.CATEGORY, Form.NAME, false),
    KEYWORD(Fields.KEYWORD, Form.NAME, false),
    LABEL(Fields.LABEL, Form.NAME, false),
    SOURCE(Fields.SOURCE, Form.NAME, false),
    DATE(Fields.DATE, Form.DATE, false),
    ID(Fields.ID, Form.ID, false),
    STATUS(Fields.STATUS, Form.CHOICE, false, "listed", "withdrawn"),
    BENCHMARK(Fields.BENCHMARK, Form.NAME, true),
    METRIC(Fields.METRIC, Form.NAME, true),
    VALUE(Fields.VALUE, Form.NUMBER, true),
    UNIT(Fields.UNIT, Form.NAME, true),
    SUBJECT(Fields.SUBJECT, Form.TEXT, true),
    KIND(Fields.KIND, Form.CHOICE, true, "score", "gain", "efficiency", "scale"),
    BASELINE(Fields.BASELINE, Form.CHOICE, true, "true", "false"),
    CONFIDENCE(Fields.CONFIDENCE, Form.NUMBER, true);

    /** How values of a field are compared. */
    enum Form {
        /** By words. */
        TEXT,
        /** As a whole, in any spelling. */
        NAME,
        /** As a whole, exactly. */
        ID,
        /** One of a few words. */
        CHOICE,
        NUMBER,
        DATE
    }

    private final String index;
    private final Form form;
    private final boolean ofResult;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> choices;

    FilterField(String index, Form form, boolean ofResult, String... choices) {
        this.index = index;
        this.form = form;
        this.ofResult = ofResult;
        this.choices = List.of(choices);
    }

    /** The name in filters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String index() {
        return index;
    }

    Form form() {
        return form;
    }

    /** Whether it is asked of one number of a paper and not of the paper. */
    public boolean ofResult() {
        return ofResult;
    }

    List<String> choices() {
        return choices;
    }

    static Optional<FilterField> of(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(FilterField::label).collect(Collectors.joining(", "));
    }
}
