package io.paperwire.ingest.version;

import io.paperwire.event.DigestEvent;
import io.paperwire.model.ArxivId;
import java.util.Map;

/**
 * One version of a digest to be published: its record, whole, and what it does to which row.
 *
 * @param rows the rows to send: none for a version that is held
 * @param listings where the listings of added and changed rows are
 */
public record Change(DigestEvent version, Map<ArxivId, RowChange> rows, Content.Listings listings) {}
