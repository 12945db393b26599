package io.paperwire.query.page;

/**
 * What is on its way.
 *
 * @param rows sent by ingest and not stored yet
 * @param events stored and not on the feed yet
 */
public record PipelineLag(long rows, long events) {}
