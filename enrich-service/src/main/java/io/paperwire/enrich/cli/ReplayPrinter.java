package io.paperwire.enrich.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A replay's report for people: counts, then examples of what is added (+), changed (~) and removed (-). */
final class ReplayPrinter {
    private final PrintStream out;

    ReplayPrinter(PrintStream out) {
        this.out = out;
    }

    /** @param rows whether it is about rows that were read, or else about what was extracted */
    void print(JsonNode report, boolean rows) {
        boolean applied = report.path("applied").asBoolean();
        if (rows) {
            say("Read with reader %d: %s", report.path("reader").asInt(), outcome(applied));
            say(
                    "%,d digests: %,d %s, %,d as they were, %,d not read again",
                    report.path("digests").asLong(),
                    report.path("changed").asLong(),
                    applied ? "changed" : "would change",
                    report.path("unchanged").asLong(),
                    report.path("failed").asLong());
            table(report, List.of("rows"));
        } else {
            say(
                    "Extracted with release %d: %s",
                    report.path("extractor").path("release").asInt(), outcome(applied));
            say(
                    "%,d papers, %,d %s; %,d listings, %,d read otherwise, %,d moved meanwhile, %,d papers failed",
                    report.path("papers").asLong(),
                    report.path("revised").asLong(),
                    applied ? "revised" : "would be revised",
                    report.path("listings").asLong(),
                    report.path("changed").asLong(),
                    report.path("skipped").asLong(),
                    report.path("failed").asLong());
            table(report, List.of("numbers", "keywords", "categories"));
        }
        report.path("failures")
                .forEach(failure ->
                        say("  ! %s: %s", name(failure), failure.path("reason").asText()));
    }

    private static String name(JsonNode failure) {
        return failure.has("paper")
                ? failure.path("paper").asText()
                : failure.path("digest").asText();
    }

    private void table(JsonNode report, List<String> kinds) {
        say("%-12s %9s %9s %9s %9s", "", "added", "changed", "removed", "same");
        for (String kind : kinds) {
            JsonNode tally = report.path(kind);
            List<String> fields = new ArrayList<>();
            tally.path("fields").properties().forEach(field -> fields.add(field.getKey() + " " + field.getValue()));
            say(
                    "%-12s %,9d %,9d %,9d %,9d%s",
                    kind,
                    tally.path("added").asLong(),
                    tally.path("changed").asLong(),
                    tally.path("removed").asLong(),
                    tally.path("unchanged").asLong(),
                    fields.isEmpty() ? "" : "   changed: " + String.join(", ", fields));
        }
        kinds.forEach(kind -> report.path(kind).path("examples").forEach(this::example));
    }

    private void example(JsonNode example) {
        String at =
                example.path("paper").asText() + " in " + example.path("digest").asText();
        switch (example.path("what").asText()) {
            case "added" -> say("  + %s: %s", at, example.path("after").asText());
            case "removed" -> say("  - %s: %s", at, example.path("before").asText());
            default -> {
                say("  ~ %s: %s", at, example.path("before").asText());
                say(
                        "    %s  now %s",
                        " ".repeat(at.length()), example.path("after").asText());
            }
        }
    }

    private static String outcome(boolean applied) {
        return applied ? "made so" : "a dry run, nothing is written without --apply";
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
