package io.paperwire.enrich.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.enrich.paper.StorableText;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a record as someone wants them, over those that it has. */
final class RecordFields {
    private static final Set<String> KNOWN =
            Set.of("value", "unit", "kind", "metric", "benchmark", "subject", "baseline");
    private static final int LONGEST = 200;
    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    private static final int MOST_DIGITS = 30;

    private final ObjectNode set;

    /** @throws IllegalArgumentException if a field is none of a record's; the message says which are */
    RecordFields(ObjectNode set) {
        this.set = set;
        for (Map.Entry<String, JsonNode> field : set.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                throw new IllegalArgumentException("\"set\" has no field \"" + field.getKey() + "\": expected "
                        + KNOWN.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /**
     * The record of the number at this place.
     *
     * @param present what is said of the number now; empty when nothing is
     * @throws IllegalArgumentException if a field cannot be what it should be, or value or kind are missing
     */
    Metric over(Optional<Metric> present, String quote, int start) {
        return new Metric(
                quote,
                start,
                start + quote.codePointCount(0, quote.length()),
                value(present.map(Metric::value)),
                Optional.ofNullable(text("unit", present.map(Metric::unit))).orElse(""),
                kind(present.map(Metric::kind)),
                text("metric", present.map(Metric::metric)),
                text("benchmark", present.map(Metric::benchmark)),
                text("subject", present.map(Metric::subject)),
                baseline(present.map(Metric::baseline)),
                1);
    }

    private BigDecimal value(Optional<BigDecimal> present) {
        JsonNode value = set.get("value");
        if (value == null) {
            return present.orElseThrow(() -> missing("value"));
        }
        if (!value.isNumber()
                || value.decimalValue().abs().compareTo(LARGEST) > 0
                || value.decimalValue().scale() > MOST_DIGITS) {
            throw wrong("value", value, "a number");
        }
        return value.decimalValue();
    }

    private Kind kind(Optional<Kind> present) {
        JsonNode kind = set.get("kind");
        if (kind == null) {
            return present.orElseThrow(() -> missing("kind"));
        }
        UnaryOperator<String> word = name -> name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(known -> word.apply(known.name()).equals(kind.asText()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "kind",
                        kind,
                        "one of "
                                + Arrays.stream(Kind.values())
                                        .map(known -> word.apply(known.name()))
                                        .collect(Collectors.joining(", "))));
    }

    private boolean baseline(Optional<Boolean> present) {
        JsonNode baseline = set.get("baseline");
        if (baseline == null) {
            return present.orElse(false);
        }
        if (!baseline.isBoolean()) {
            throw wrong("baseline", baseline, "true or false");
        }
        return baseline.booleanValue();
    }

    private @Nullable String text(String name, Optional<String> present) {
        JsonNode text = set.get(name);
        if (text == null) {
            return present.orElse(null);
        }
        if (text.isNull()) {
            return null;
        }
        if (!text.isTextual() || text.textValue().length() > LONGEST) {
            throw wrong(name, text, "a text of at most " + LONGEST + " characters, or null");
        }
        return StorableText.of(text.textValue());
    }

    private static IllegalArgumentException missing(String field) {
        return new IllegalArgumentException(
                "nothing is said of this number yet, so \"set\" must have \"" + field + "\"");
    }

    private static IllegalArgumentException wrong(String field, JsonNode value, String expected) {
        return new IllegalArgumentException("\"" + field + "\" is " + value + ": expected " + expected);
    }
}
