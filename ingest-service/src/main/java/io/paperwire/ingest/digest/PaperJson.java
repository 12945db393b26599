package io.paperwire.ingest.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.model.ArxivId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The daily-papers JSON of the Hugging Face API: an array of records with {@code paper.id title authors summary}, also
 * flat, one a line, by id, or inside objects such as {@code {"papers": [...]}} or {@code {"2025-05-13": [...]}}.
 */
final class PaperJson implements Dialect {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String EXPECTED =
            "an array of records such as {\"paper\": {\"id\": \"2505.07608\", \"title\": ..., \"authors\": [...]}}";
    /** One of these makes an object a record, though others may be missing. */
    private static final List<String> RECORD_MEMBERS = List.of(
            "id", "title", "summary", "abstract", "authors", "arxiv_id", "arxivId", "paper_id", "paperId", "paper");

    private static final int LOOK_AHEAD = 256;

    @Override
    public String name() {
        return "hf-json";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        if (!document.untouched() || !isJson(document.characters().opening(LOOK_AHEAD))) {
            return false;
        }
        JsonElements elements = new JsonElements(document.characters());
        boolean open = false;
        for (JsonElements.Element element = elements.next(); element != null; element = elements.next()) {
            open = element.open();
            readElement(element, document.place(), rows);
        }
        if (elements.brokenOff() && !open) {
            rows.reject(document.characters().lineNumber(), 1, "JSON that breaks off", "", "] at the end of the array");
        }
        return true;
    }

    /** True for an object, or an array of objects: a bracket alone may start a Markdown link. */
    private static boolean isJson(String opening) {
        int at = Text.skipSpace(opening, 0);
        if (at == opening.length()) {
            return false;
        }
        if (opening.charAt(at) == '[') {
            at = Text.skipSpace(opening, at + 1);
            return at == opening.length() || "{]\"".indexOf(opening.charAt(at)) >= 0;
        }
        return opening.charAt(at) == '{';
    }

    private static void readElement(JsonElements.Element element, Place place, Rows rows) {
        if (element.cut()) {
            rows.reject(element.line(), 1, "record longer than 4 MiB", element.text(), "a record of at most 4 MiB");
            return;
        }
        try {
            read(element, JSON.readTree(element.text()), place, rows);
        } catch (JsonProcessingException e) {
            String reason = element.open() ? "JSON that breaks off" : "not JSON, " + firstSentence(e);
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            long column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            rows.reject(element.line() + (int) line - 1, (int) column, reason, element.text(), EXPECTED);
        }
    }

    private static void read(JsonElements.Element element, JsonNode node, Place place, Rows rows)
            throws JsonProcessingException {
        if (!node.isObject()) {
            rows.reject(element.line(), 1, "a JSON value that is no record", element.text(), EXPECTED);
            return;
        }
        if (isError(node)) {
            rows.reject(element.line(), 1, "a JSON error body, not a digest", element.text(), EXPECTED);
        } else {
            readRecord(element, node, place, rows);
        }
    }

    /** Reads a record, or those that an object wraps so late that {@link JsonElements} did not see it. */
    private static void readRecord(JsonElements.Element element, JsonNode node, Place place, Rows rows) {
        boolean wraps = false;
        if (!paper(node).has("title")) {
            for (JsonNode member : node) {
                if (member.isArray() && member.path(0).isObject()) {
                    wraps = true;
                    member.forEach(record -> rows.add(draft(element, record, place)));
                }
            }
        }
        if (wraps || isEmptyList(node)) {
            return;
        }
        if (RECORD_MEMBERS.stream().anyMatch(paper(node)::has)) {
            rows.add(draft(element, node, place));
        } else {
            rows.reject(element.line(), 1, "a JSON object that is no record", element.text(), EXPECTED);
        }
    }

    /** True for an object around an array without records: a day without papers. */
    private static boolean isEmptyList(JsonNode node) {
        boolean list = false;
        for (JsonNode member : node) {
            list |= member.isArray() && member.isEmpty();
        }
        return list && RECORD_MEMBERS.stream().noneMatch(paper(node)::has);
    }

    private static String firstSentence(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int stop = message.indexOf(" (");
        return Flaw.printable(stop < 0 ? message : message.substring(0, stop)).replace(':', ' ');
    }

    private static boolean isError(JsonNode node) {
        return !paper(node).has("title")
                && (node.has("error")
                        || node.has("message")
                        || node.has("errors")
                        || node.has("detail")
                        || node.has("status"));
    }

    private static JsonNode paper(JsonNode entry) {
        JsonNode paper = entry.path("paper");
        return paper.isObject() ? paper : entry;
    }

    private static Draft draft(JsonElements.Element element, JsonNode entry, Place place) {
        JsonNode paper = paper(entry);
        String title = text(paper, entry, "title");
        String summary = text(paper, entry, "summary", "abstract", "description", "tldr");
        List<String> authors = authors(paper.has("authors") ? paper.path("authors") : entry.path("authors"));
        String id = text(paper, entry, "id", "arxiv_id", "arxivId", "paper_id", "paperId", "arxiv");
        String link = text(paper, entry, "url", "link", "arxiv_url", "arxivUrl", "paper_url", "abs_url", "pdf_url");
        String code = text(paper, entry, "githubRepo", "github_repo", "github", "code", "code_url", "repo");
        String category = text(paper, entry, "category");
        LocalDate published = Dates.find(text(entry, paper, "publishedAt", "published_at", "published", "date"));
        LocalDate above = element.date() == null ? place.date() : element.date();
        ArxivId arxivId = PaperLinks.bare(id);
        if (arxivId == null) {
            arxivId = PaperLinks.in(id + " " + link).id();
        }
        if (arxivId == null && element.key() != null) {
            arxivId = PaperLinks.bare(element.key());
        }
        String source = String.join("\n", title, summary, String.join("\n", authors), id, link, code, category);
        return new Draft(element.line(), source.isBlank() ? entry.toString() : source)
                .id(arxivId)
                .title(Text.clean(title))
                .authors(authors)
                .summary(Text.clean(summary))
                .category(category.isBlank() ? null : Text.clean(category))
                .labels(labels(paper, entry))
                .date(above == null ? published : above)
                .onHuggingFace(true)
                .code(Inline.isAbsent(Text.clean(code)) ? null : Text.clean(code));
    }

    /** The first of these members that is text, in {@code first} or else in {@code second}; "" without one. */
    private static String text(JsonNode first, JsonNode second, String... names) {
        for (JsonNode node : List.of(first, second)) {
            for (String name : names) {
                JsonNode member = node.path(name);
                if (member.isTextual() && !member.textValue().isBlank()) {
                    return member.textValue();
                }
            }
        }
        return "";
    }

    /** Names from an array of names or of records with a name; a text is split at commas. */
    private static List<String> authors(JsonNode node) {
        if (node.isTextual()) {
            return Inline.authors(Text.clean(node.textValue()));
        }
        List<String> authors = new ArrayList<>();
        for (JsonNode author : node) {
            String name =
                    Text.clean(author.isTextual() ? author.textValue() : text(author, author, "name", "fullname"));
            if (!name.isEmpty()) {
                authors.add(name);
            }
        }
        return authors;
    }

    private static List<String> labels(JsonNode paper, JsonNode entry) {
        List<String> labels = new ArrayList<>();
        for (String name : new String[] {"labels", "tags", "classification"}) {
            JsonNode node = paper.has(name) ? paper.path(name) : entry.path(name);
            for (JsonNode label : node) {
                String text = label.isTextual() ? Text.clean(label.textValue()) : "";
                if (!text.isEmpty()) {
                    labels.add(text);
                }
            }
        }
        return labels;
    }
}
