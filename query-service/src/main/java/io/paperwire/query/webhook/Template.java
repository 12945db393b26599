package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.event.WireJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of a message's body: the specification's own, and those that chats and notifiers take. */
enum Template {
    /** {@code {"type","timestamp","data"}}, the data as the stream has it. */
    STANDARD {
        @Override
        String body(Event event, String url) {
            return "{\"type\":\"" + event.type() + "\",\"timestamp\":\"" + event.timestamp() + "\",\"data\":"
                    + event.json() + "}";
        }
    },
    /** An incoming webhook of Slack. */
    SLACK {
        @Override
        String body(Event event, String url) {
            EventSummary summary = EventSummary.of(event.type(), event.data());
            String title = escaped(summary.title());
            String text = (summary.link().isEmpty() ? "*" + title + "*" : "*<" + summary.link() + "|" + title + ">*")
                    + (summary.text().isEmpty() ? "" : "\n" + escaped(summary.text()));
            ObjectNode body = object();
            body.put("text", text).put("unfurl_links", false);
            return json(body);
        }

        private String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    },
    /** A webhook of Discord. Nobody is mentioned, whatever a title says. */
    DISCORD {
        @Override
        String body(Event event, String url) {
            EventSummary summary = EventSummary.of(event.type(), event.data());
            ObjectNode embed = object();
            embed.put("title", cut(summary.title(), 256)).put("description", cut(summary.text(), 4_000));
            if (!summary.link().isEmpty()) {
                embed.put("url", summary.link());
            }
            ObjectNode body = object();
            body.putArray("embeds").add(embed);
            body.putObject("allowed_mentions").putArray("parse");
            return json(body);
        }
    },
    /** A topic of ntfy: its name is the last part of the address, the message goes to what stands before. */
    NTFY {
        @Override
        String body(Event event, String url) {
            EventSummary summary = EventSummary.of(event.type(), event.data());
            String path = URI.create(url).getPath();
            ObjectNode body = object();
            body.put("topic", path.substring(path.lastIndexOf('/') + 1))
                    .put("title", cut(summary.title(), 250))
                    .put("message", cut(summary.text().isEmpty() ? summary.title() : summary.text(), 3_500));
            if (!summary.link().isEmpty()) {
                body.put("click", summary.link());
            }
            return json(body);
        }

        @Override
        String address(String url) {
            return url.substring(0, url.lastIndexOf('/') + 1);
        }
    };

    static final String NAMES = Arrays.stream(values()).map(Template::label).collect(Collectors.joining(", "));

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Template> of(String label) {
        return Arrays.stream(values())
                .filter(template -> template.label().equals(label))
                .findFirst();
    }

    /** What is sent about {@code event} to the webhook at {@code url}: JSON. */
    abstract String body(Event event, String url);

    /** Where it is sent. */
    String address(String url) {
        return url;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String json(ObjectNode body) {
        return new String(WireJson.write(body), StandardCharsets.UTF_8);
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    /**
     * An event to tell of.
     *
     * @param timestamp when it happened, ISO 8601
     * @param json as the feed has it
     * @param data the same, read
     */
    record Event(String type, String timestamp, String json, JsonNode data) {}
}
