package io.paperwire.query.page;

import io.paperwire.query.digest.DigestSource;

/**
 * How fresh a source is, in words.
 *
 * @param source as the service counts it
 */
public record SourceLine(DigestSource source) {

    public String address() {
        return Address.of("/pipeline").with("source", source.source()).toString();
    }

    public String lastArrival() {
        return Times.label(source.lastArrivedAt());
    }

    public String lastDay() {
        return source.lastDate() == null ? "" : source.lastDate().toString();
    }

    /** How long half of its digests took at most until all rows were stored. */
    public String delay() {
        return source.medianDelay() == null ? "" : Times.duration(source.medianDelay());
    }
}
