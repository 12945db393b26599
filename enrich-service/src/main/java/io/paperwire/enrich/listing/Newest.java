package io.paperwire.enrich.listing;

import io.paperwire.enrich.paper.ListingKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says of one listing in the end.
 *
 * @param last the event of the highest version
 * @param words the event of the highest version that has words: a withdrawal keeps the last ones; null when none has
 */
record Newest(Arrival last, @Nullable Arrival words) {

    /** For each listing, in the order of its last event. */
    static Map<ListingKey, Newest> of(List<Arrival> arrivals) {
        Map<ListingKey, Newest> newest = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            Newest before = newest.remove(arrival.key());
            newest.put(arrival.key(), before == null ? first(arrival) : before.with(arrival));
        }
        return newest;
    }

    static List<Arrival> worded(Collection<Newest> all) {
        return all.stream()
                .flatMap(newest -> newest.words == null ? Stream.empty() : Stream.of(newest.words))
                .toList();
    }

    private static Newest first(Arrival arrival) {
        return new Newest(arrival, arrival.event().listing() == null ? null : arrival);
    }

    private Newest with(Arrival arrival) {
        Arrival newer = arrival.version().isNewerThan(last.version()) ? arrival : last;
        boolean worded = arrival.event().listing() != null
                && (words == null || arrival.version().isNewerThan(words.version()));
        return new Newest(newer, worded ? arrival : words);
    }
}
