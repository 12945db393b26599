package io.paperwire.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.event.Accounting;
import io.paperwire.query.digest.DigestView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a digest as the pipeline shows it: a bar of where its rows went.
 *
 * @param address of its own page
 * @param status in words
 * @param isTrouble whether somebody should look
 * @param duration from arrival until all rows were stored; empty while they are not
 * @param dates first and last day of its rows
 * @param stored rows that are stored or set aside, of {@code accounting.rowEvents}
 * @param rejects those that are quoted
 */
public record DigestBar(
        String digest,
        String address,
        int version,
        String status,
        boolean isTrouble,
        boolean held,
        String duplicateOf,
        String origin,
        String dialect,
        String arrivedAt,
        String duration,
        String dates,
        Accounting accounting,
        int stored,
        int deadLettered,
        boolean done,
        List<RejectedLine> rejects) {
    private static final double WIDTH = 100;

    public DigestBar {
        rejects = List.copyOf(rejects);
    }

    static DigestBar of(DigestView digest) {
        boolean held = digest.status().equals("held");
        boolean isTrouble = held || digest.accounting().rejected() > 0 || digest.deadLettered() > 0;
        return new DigestBar(
                digest.digest(),
                Address.ofDigest(digest.digest()),
                digest.version(),
                digest.status(),
                isTrouble,
                held,
                digest.duplicateOf() == null ? "" : digest.duplicateOf(),
                digest.origin(),
                digest.dialect() == null ? "" : digest.dialect(),
                Times.label(digest.arrivedAt()),
                digest.doneAt() == null
                        ? ""
                        : Times.duration(Duration.between(digest.arrivedAt(), digest.doneAt())
                                        .toMillis()
                                / 1_000.0),
                dates(digest),
                digest.accounting(),
                digest.applied() + digest.deadLettered(),
                digest.deadLettered(),
                digest.done(),
                rejects(digest.rejects()));
    }

    /** The parts of the bar from left to right, in hundredths of its width. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        double at = 0;
        at = add(parts, "accepted", accounting.accepted(), at);
        at = add(parts, "duplicate", accounting.duplicate(), at);
        add(parts, "rejected", accounting.rejected(), at);
        return parts;
    }

    /** The bar in words. */
    public String label() {
        return "%d rows read: %d accepted, %d duplicate, %d rejected"
                .formatted(accounting.read(), accounting.accepted(), accounting.duplicate(), accounting.rejected());
    }

    /** Whether rows of it are on their way. */
    public boolean isOpen() {
        return stored < accounting.rowEvents() && !held;
    }

    /** Rejects that are counted and not quoted. */
    public int unquoted() {
        return Math.max(0, accounting.rejected() - rejects.size());
    }

    private double add(List<Part> parts, String name, int rows, double at) {
        if (rows == 0) {
            return at;
        }
        double width = WIDTH * rows / accounting.read();
        parts.add(new Part(name, number(at), number(width)));
        return at + width;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String dates(DigestView digest) {
        if (digest.firstDate() == null || digest.lastDate() == null) {
            return "";
        }
        return digest.firstDate().equals(digest.lastDate())
                ? digest.firstDate().toString()
                : digest.firstDate() + " to " + digest.lastDate();
    }

    private static List<RejectedLine> rejects(@Nullable JsonNode rejects) {
        List<RejectedLine> lines = new ArrayList<>();
        if (rejects != null) {
            rejects.forEach(reject -> lines.add(new RejectedLine(
                    reject.path("line").asInt(),
                    reject.path("column").asInt(),
                    reject.path("reason").asText(),
                    reject.path("quote").asText(),
                    reject.path("expected").asText())));
        }
        return lines;
    }

    /** A part of a bar. */
    public record Part(String name, String x, String width) {}

    /** A row that could not be read: {@link io.paperwire.model.Reject}, as it was stored. */
    public record RejectedLine(int line, int column, String reason, String quote, String expected) {}
}
