package io.paperwire.launcher.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as the HTML standard, section 9.2.6, has it. */
final class ServerEvents {
    private static final String MARK = "\uFEFF";

    private final BufferedReader lines;
    private boolean begun;
    private OptionalLong retryMillis = OptionalLong.empty();

    ServerEvents(BufferedReader lines) {
        this.lines = lines;
    }

    /** How long the server wants its clients to wait before they connect again, once it has said so. */
    OptionalLong retryMillis() {
        return retryMillis;
    }

    /**
     * Waits for the next event.
     *
     * @return empty when the stream has ended; an event that it ended in the middle of does not count
     */
    Optional<ServerEvent> next() throws IOException {
        String id = null;
        String name = "message";
        List<String> data = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return Optional.of(new ServerEvent(id, name, String.join("\n", data)));
                }
                name = "message";
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data.add(value);
                case "retry" -> retry(value);
                default -> {
                    // A comment, or a field of a later standard.
                }
            }
        }
        return Optional.empty();
    }

    private void retry(String value) {
        if (value.matches("[0-9]{1,9}")) {
            retryMillis = OptionalLong.of(Long.parseLong(value));
        }
    }

    private @Nullable String line() throws IOException {
        String line = lines.readLine();
        boolean isFirst = !begun;
        begun = true;
        return line != null && isFirst && line.startsWith(MARK) ? line.substring(MARK.length()) : line;
    }
}
