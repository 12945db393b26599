package io.paperwire.query.export;

import io.paperwire.event.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A JSON array, written item by item, a line each. */
final class JsonItems {
    private boolean any;

    void begin(Appendable out) throws IOException {
        out.append('[');
    }

    void write(Appendable out, Object item) throws IOException {
        out.append(any ? ",\n" : "\n").append(new String(WireJson.write(item), StandardCharsets.UTF_8));
        any = true;
    }

    void end(Appendable out) throws IOException {
        out.append("\n]\n");
    }
}
