package io.paperwire.benchmark.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.benchmark.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON Lines of papers, annotated or not. */
final class PaperFile {
    private static final JsonMapper JSON = new JsonMapper();

    private PaperFile() {}

    /** @throws UsageException if the file is not there, or a line is none: the message names it */
    static List<Paper> read(Path path) throws IOException, UsageException {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + path);
        }
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    papers.add(paper(JSON.readTree(lines.get(i))));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    throw new UsageException("%s:%d: %s".formatted(path, i + 1, e.getMessage()));
                }
            }
        }
        return papers;
    }

    private static Paper paper(JsonNode line) {
        String id = text(line, "id");
        if (id == null) {
            throw new IllegalArgumentException("expected an object with \"id\"");
        }
        return new Paper(
                id,
                text(line, "title"),
                text(line, "summary"),
                new Reading(
                        id,
                        line.has("metrics") ? list(line.get("metrics"), PaperFile::row) : List.of(),
                        line.has("keywords") ? list(line.get("keywords"), JsonNode::asText) : null,
                        text(line, "category")));
    }

    private static Row row(JsonNode m) {
        return new Row(
                m.path("quote").asText(),
                m.path("start").asInt(),
                m.path("end").asInt(),
                m.path("value").asDouble(),
                m.path("unit").asText(""),
                m.path("kind").asText(),
                text(m, "metric"),
                text(m, "benchmark"),
                text(m, "subject"),
                m.path("baseline").asBoolean(),
                m.path("confidence").asDouble());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> list = new ArrayList<>();
        array.forEach(each -> list.add(element.apply(each)));
        return list;
    }

    private static @Nullable String text(JsonNode line, String field) {
        return line.path(field).isTextual() ? line.get(field).textValue() : null;
    }

    /** A paper's text, as far as the line has it, and what is annotated. */
    record Paper(
            String id, @Nullable String title, @Nullable String summary, Reading reading) {}
}
