package io.paperwire.query.list;

import io.paperwire.event.WireJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes lists of objects that are JSON already. */
public final class PageJson {
    private PageJson() {}

    /**
     * The body of a list.
     *
     * @param items one JSON object each
     * @param next the cursor of the page behind this one; empty when there is none
     * @param total items on all pages
     * @param partial whether the time limit came first; told only if so
     */
    public static byte[] of(List<byte[]> items, Optional<String> next, long total, boolean partial) {
        var json = new ByteArrayOutputStream(
                items.stream().mapToInt(item -> item.length + 1).sum() + 200);
        write(json, "{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                json.write(',');
            }
            json.writeBytes(items.get(i));
        }
        write(json, "],\"next\":" + next.map(cursor -> '"' + cursor + '"').orElse("null") + ",\"total\":" + total);
        write(json, partial ? ",\"partial\":true}" : "}");
        return json.toByteArray();
    }

    /** An object with one field more. */
    public static byte[] with(byte[] object, String name, Object value) {
        var json = new ByteArrayOutputStream(object.length + 500);
        json.write(object, 0, object.length - 1);
        write(json, object.length > 2 ? ",\"" : "\"");
        write(json, name + "\":");
        json.writeBytes(WireJson.write(value));
        json.write('}');
        return json.toByteArray();
    }

    private static void write(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
