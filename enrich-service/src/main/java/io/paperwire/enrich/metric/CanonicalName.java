package io.paperwire.enrich.metric;

/**
 * The one name under which all the spellings of a benchmark or measure are kept.
 *
 * @param name as shown to readers
 * @param key equal for all spellings of the same thing, and for nothing else
 * @param direction for a measure; {@link Direction#UNKNOWN} for a benchmark
 * @param listed whether the gazetteer lists it; otherwise the name is the text's own, folded
 */
public record CanonicalName(String name, String key, Direction direction, boolean listed) {}
