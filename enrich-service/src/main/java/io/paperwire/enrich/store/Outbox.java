package io.paperwire.enrich.store;

import java.util.List;

/** What the publisher of the feed needs of the outbox. Each method is one transaction. */
public interface Outbox {

    /**
     * Says which incarnation of the feed is written now: rows marked for another one count as unsent from here on.
     *
     * @return the highest offset known to be written, -1 when none is
     */
    long adopt(String feed);

    /** The next unsent rows in the order of their ids: few enough to be sent in one transaction. */
    List<OutboxRow> unsent();

    /** Marks rows as sent, by the event they hold: type, key and revision. */
    void mark(String feed, List<Sent> events);

    /**
     * An event that stands in the feed.
     *
     * @param type its {@code ce_type}
     */
    record Sent(String type, String key, int revision, long offset) {}
}
