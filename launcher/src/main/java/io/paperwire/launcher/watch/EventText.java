package io.paperwire.launcher.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an event for a person. What digests say is shown, never obeyed: control characters, which a terminal would act
 * upon, are left out.
 */
final class EventText {
    private static final int AUTHORS = 3;
    private static final int RESULTS = 6;
    private static final String INDENT = "  ";

    private final boolean coloured;

    EventText(boolean coloured) {
        this.coloured = coloured;
    }

    /** The lines of one event. */
    List<String> lines(String name, JsonNode data) {
        return switch (name) {
            case "paper" -> paper(data);
            case "withdrawn" -> List.of(mark(Colour.RED, "-") + " " + headline(data) + " " + dim("(withdrawn)"));
            case "board" -> board(data);
            case "digest" -> digest(data);
            default -> List.of(plain(name + " " + data));
        };
    }

    private List<String> paper(JsonNode paper) {
        boolean isNew = paper.path("change").asText().equals("added");
        List<String> lines = new ArrayList<>();
        lines.add((isNew ? mark(Colour.GREEN, "+") : mark(Colour.YELLOW, "~")) + " " + headline(paper));
        lines.add(INDENT
                + dim(joined(
                        " · ",
                        text(paper, "category"),
                        text(paper, "date"),
                        authors(paper.path("authors")),
                        paper.path("links").path("arxiv").asText(""))));
        String results = results(paper.path("metrics"));
        if (!results.isEmpty()) {
            lines.add(INDENT + results);
        }
        return lines;
    }

    private String headline(JsonNode paper) {
        return mark(Colour.CYAN, text(paper, "id")) + " " + bold(text(paper, "title"));
    }

    private String results(JsonNode metrics) {
        List<JsonNode> results = new ArrayList<>();
        metrics.forEach(metric -> {
            if (metric.path("kind").asText().equals("score")
                    && metric.hasNonNull("benchmark")
                    && !metric.path("baseline").asBoolean()) {
                results.add(metric);
            }
        });
        String shown = results.stream().limit(RESULTS).map(this::result).collect(Collectors.joining(" · "));
        return results.size() > RESULTS ? shown + dim(" · and " + (results.size() - RESULTS) + " more") : shown;
    }

    private String result(JsonNode metric) {
        return joined(" ", text(metric, "benchmark"), text(metric, "metric")) + " "
                + mark(Colour.GREEN, text(metric, "quote"));
    }

    private List<String> board(JsonNode board) {
        JsonNode best = board.path("best");
        String name = joined(", ", text(board, "benchmark"), text(board, "measure"), text(board, "protocol"));
        String now = best.isObject()
                ? mark(Colour.GREEN, joined(" ", text(best, "value"), text(best, "unit"))) + " " + text(best, "subject")
                : "no result is left";
        return List.of(mark(Colour.MAGENTA, "*") + " " + bold(name) + ": " + now + " "
                + dim(joined(" ", text(best, "paper"), text(board, "change"))));
    }

    private List<String> digest(JsonNode digest) {
        return List.of(mark(Colour.BLUE, "=") + " " + bold(text(digest, "digest")) + " "
                + dim("version " + text(digest, "version") + ", " + text(digest, "applied") + " rows applied, "
                        + text(digest, "deadLettered") + " set aside"));
    }

    private static String authors(JsonNode authors) {
        List<String> names = new ArrayList<>();
        authors.forEach(author -> names.add(plain(author.asText())));
        String shown = names.stream().limit(AUTHORS).collect(Collectors.joining(", "));
        return names.size() > AUTHORS ? shown + " and " + (names.size() - AUTHORS) + " more" : shown;
    }

    private static String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        return value.isNull() ? "" : plain(value.asText(""));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separator));
    }

    /** Without control and formatting characters, so that a text can neither move the cursor nor turn itself around. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String bold(String text) {
        return painted("1", text);
    }

    private String dim(String text) {
        return painted("2", text);
    }

    private String mark(Colour colour, String text) {
        return painted(colour.code, text);
    }

    private String painted(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    private enum Colour {
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        BLUE("34"),
        MAGENTA("35"),
        CYAN("36");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
