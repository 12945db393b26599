package io.paperwire.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event as a client of the stream saw it.
 *
 * @param id {@code <feed>-<offset>}
 * @param name {@code paper}, {@code withdrawn}, {@code board} or {@code digest}
 * @param data the event itself
 */
record StreamEvent(String id, String name, JsonNode data) {

    /** An event of which a client's log has only this. */
    static StreamEvent logged(String id, String name, String key, int revision) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        return new StreamEvent(id, name, data.put(keyField(name), key).put("revision", revision));
    }

    /** The feed's id may hold a dash of its own, so the last one counts. */
    String feed() {
        return id.substring(0, id.lastIndexOf('-'));
    }

    long offset() {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    /** The paper, board or digest that it is about. */
    String key() {
        return data.path(keyField(name)).asText();
    }

    int revision() {
        return data.path("revision").asInt();
    }

    private static String keyField(String name) {
        return name.equals("digest") ? "digest" : name.equals("board") ? "slug" : "id";
    }
}
