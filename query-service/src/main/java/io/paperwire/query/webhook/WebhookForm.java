package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.feed.FeedType;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a caller wants of a webhook: the fields that are there change it, the others stay. */
final class WebhookForm {
    static final String AFTER = "after";
    private static final int MAX_DESCRIPTION = 200;
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("url", "filter", "types", "template", "description", "status"));

    private WebhookForm() {}

    /**
     * {@code base} with the changes of {@code form}.
     *
     * @param others further fields that may be there
     * @throws ProblemException if a field is unknown or not what it should be
     */
    static Webhook read(Webhook base, @Nullable JsonNode form, Set<String> others) {
        if (form == null || !form.isObject()) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, "The body is no JSON object: expected one with " + FIELDS);
        }
        Webhook webhook = base;
        for (Map.Entry<String, JsonNode> field : form.properties()) {
            if (!others.contains(field.getKey())) {
                webhook = changed(webhook, field.getKey(), field.getValue());
            }
        }
        if (webhook.url().isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_BODY, "url is missing: expected where the messages go");
        }
        return webhook;
    }

    private static Webhook changed(Webhook w, String field, JsonNode value) {
        return switch (field) {
            case "url" ->
                new Webhook(
                        text(field, value, 2_000), w.filter(), w.types(), w.template(), w.description(), w.isActive());
            case "filter" ->
                new Webhook(w.url(), filter(value), w.types(), w.template(), w.description(), w.isActive());
            case "types" -> new Webhook(w.url(), w.filter(), types(value), w.template(), w.description(), w.isActive());
            case "template" ->
                new Webhook(w.url(), w.filter(), w.types(), template(value), w.description(), w.isActive());
            case "description" ->
                new Webhook(
                        w.url(),
                        w.filter(),
                        w.types(),
                        w.template(),
                        text(field, value, MAX_DESCRIPTION),
                        w.isActive());
            case "status" ->
                new Webhook(w.url(), w.filter(), w.types(), w.template(), w.description(), isActive(value));
            default ->
                throw new ProblemException(
                        ProblemType.INVALID_BODY,
                        "\"%s\" is no field of a webhook: expected some of %s".formatted(field, FIELDS));
        };
    }

    private static String text(String field, JsonNode value, int maxLength) {
        if (!value.isTextual() || value.textValue().length() > maxLength) {
            throw invalid(field, value, "text of at most " + maxLength + " characters");
        }
        return value.textValue();
    }

    private static @Nullable Filter filter(JsonNode value) {
        return value.isNull() ? null : FilterMapper.parse("filter", text("filter", value, 8_192));
    }

    private static List<FeedType> types(JsonNode value) {
        Set<FeedType> types = EnumSet.noneOf(FeedType.class);
        for (JsonNode type : value) {
            types.add(FeedType.of(type.asText()).orElseThrow(() -> invalidTypes(value)));
        }
        if (!value.isArray() || types.isEmpty()) {
            throw invalidTypes(value);
        }
        return List.copyOf(types);
    }

    private static ProblemException invalidTypes(JsonNode value) {
        return invalid("types", value, "a list with one or more of paper, withdrawn, board and digest");
    }

    private static Template template(JsonNode value) {
        return Template.of(value.asText()).orElseThrow(() -> invalid("template", value, "one of " + Template.NAMES));
    }

    private static boolean isActive(JsonNode value) {
        return switch (value.asText()) {
            case "active" -> true;
            case "disabled" -> false;
            default -> throw invalid("status", value, "active or disabled");
        };
    }

    static ProblemException invalid(String field, JsonNode value, String expected) {
        String shown = value.toString();
        return new ProblemException(
                ProblemType.INVALID_BODY,
                "%s is %s: expected %s"
                        .formatted(field, shown.length() <= 100 ? shown : shown.substring(0, 100) + "…", expected));
    }
}
