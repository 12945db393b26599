package io.paperwire.enrich.paper;

import java.util.Comparator;

/**
 * Where an event stands among those of its digest: a newer incarnation of Kafka first, then the later version.
 *
 * @param epoch ordinal of the incarnation of {@code digests.v1}, in the order first seen
 * @param number counts the digest's versions in its epoch, from 1
 */
public record Version(int epoch, int number) implements Comparable<Version> {
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt(Version::epoch).thenComparingInt(Version::number);

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    public boolean isNewerThan(Version other) {
        return compareTo(other) > 0;
    }
}
