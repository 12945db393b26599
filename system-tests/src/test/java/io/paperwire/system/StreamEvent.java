package io.paperwire.system;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event as a client of the stream saw it.
 *
 * @param id {@code <feed>-<offset>}
 * @param name {@code paper}, {@code withdrawn}, {@code board} or {@code digest}
 * @param data the event itself
 */
record StreamEvent(String id, String name, JsonNode data) {

    /** The feed's id may hold a dash of its own, so the last one counts. */
    String feed() {
        return id.substring(0, id.lastIndexOf('-'));
    }

    long offset() {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    /** The paper, board or digest that it is about. */
    String key() {
        return data.path(name.equals("digest") ? "digest" : name.equals("board") ? "slug" : "id")
                .asText();
    }

    int revision() {
        return data.path("revision").asInt();
    }
}
