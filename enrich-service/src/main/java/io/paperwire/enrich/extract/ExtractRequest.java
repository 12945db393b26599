package io.paperwire.enrich.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A paper's text to extract from.
 *
 * @param title may be empty
 * @param summary null when there is none
 * @param category a given one, which is kept; null to have one predicted
 */
public record ExtractRequest(
        @Schema(examples = "MiMo: Unlocking the Reasoning Potential of Language Model")
        String title,

        @Schema(nullable = true, examples = "MiMo-7B-RL achieves 55.4% on AIME 2025 (Pass@1).") @Nullable
        String summary,

        @Schema(nullable = true, examples = "Natural Language Processing") @Nullable
        String category) {
    /** In bytes of UTF-8, as for a row of a digest. */
    static final int TEXT_LIMIT = 256 * 1024;
    /** Every character may come as an escape of six. */
    static final int BODY_LIMIT = 6 * TEXT_LIMIT + 1024;

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("title", "summary", "category"));
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);

    /** @throws ProblemException if the body is no such request: says what is wrong, where, and what would be right */
    static ExtractRequest read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            throw tooLarge("the body has more than %,d bytes".formatted(BODY_LIMIT));
        }
        JsonNode request = tree(bytes);
        if (!request.isObject()) {
            throw invalid(request.isMissingNode() ? "the body is empty" : "the body is " + kind(request));
        }
        for (Iterator<String> names = request.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw invalid("there is no field \"%s\"".formatted(name));
            }
        }
        String title = text(request, "title");
        String summary = text(request, "summary");
        if (title == null && summary == null) {
            throw invalid("neither title nor summary is there");
        }
        check("title", title);
        check("summary", summary);
        return new ExtractRequest(title == null ? "" : title, summary, text(request, "category"));
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            String where =
                    place == null ? "" : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
            // Jackson tells where the object began with a note on its own source.
            String why = e.getOriginalMessage().replaceFirst(" \\(start marker.*", "");
            throw invalid("the body is no JSON%s: %s".formatted(where, why));
        }
    }

    private static @Nullable String text(JsonNode request, String field) {
        JsonNode value = request.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw invalid("%s is %s".formatted(field, kind(value)));
        }
        return value.textValue();
    }

    private static String kind(JsonNode value) {
        return "of JSON type " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static void check(String field, @Nullable String text) {
        int size = text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        if (size > TEXT_LIMIT) {
            throw tooLarge("%s has %,d bytes".formatted(field, size));
        }
    }

    private static ProblemException invalid(String what) {
        return new ProblemException(
                ProblemType.INVALID_BODY,
                what
                        + ": expected {\"title\": \"...\", \"summary\": \"...\"}, and optionally \"category\", each a string");
    }

    private static ProblemException tooLarge(String what) {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE,
                what + ": expected at most %,d bytes of UTF-8 in title and in summary".formatted(TEXT_LIMIT));
    }
}
