package io.paperwire.launcher.command;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the ingest-service is with what was dropped, as its metrics say.
 *
 * @param waiting files that were found and not taken yet
 * @param inHand digests that are being read or wait to be published
 * @param share of the bytes in hand that is read, from 0 to 1
 * @param done digests that were in hand since the service's start
 */
record Drop(int waiting, int inHand, double share, long done) {
    private static final int BAR = 30;
    /** Reads the metrics in Prometheus' text form; empty if these are not among them. */
    static Optional<Drop> of(String metrics) {
        OptionalDouble waiting = value(metrics, "paperwire_ingest_files_waiting");
        OptionalDouble inHand = value(metrics, "paperwire_ingest_digests_in_hand");
        OptionalDouble share = value(metrics, "paperwire_ingest_in_hand_share");
        OptionalDouble done = value(metrics, "paperwire_ingest_digests_done_total");
        if (waiting.isEmpty() || inHand.isEmpty() || share.isEmpty() || done.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Drop((int) waiting.getAsDouble(), (int) inHand.getAsDouble(), share.getAsDouble(), (long)
                done.getAsDouble()));
    }

    private static OptionalDouble value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst();
    }

    boolean isOver() {
        return waiting == 0 && inHand == 0;
    }

    /** How many digests there are since {@code before}, taken or not. */
    long total(long before) {
        return done - before + inHand + waiting;
    }

    /** The part of the drop that is done, from 0 to 1; the digests in hand count by their bytes. */
    double part(long before) {
        long total = total(before);
        return total == 0 ? 1 : (done - before + inHand * share) / total;
    }

    /** One line about it without a bar. */
    String line(long before) {
        return String.format(
                Locale.ROOT,
                "Reading digests: %,d of %,d, %.0f %%",
                done - before,
                total(before),
                Math.floor(part(before) * 100));
    }

    /** One line about it with a bar. */
    String bar(long before) {
        int full = (int) (part(before) * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + line(before);
    }
}
