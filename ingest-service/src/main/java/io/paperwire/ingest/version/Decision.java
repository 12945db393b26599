package io.paperwire.ingest.version;

import io.paperwire.model.DigestId;
import java.util.List;
import java.util.Set;

/** What an arrival, a withdrawal or a release comes to. */
public sealed interface Decision {

    /**
     * Versions to be published together, in this order.
     *
     * @param changes the asked-for digest's own is the last; before it come those of duplicates that its old bytes leave
     *     without an original, so that no paper is without a listing in between
     * @param stranded duplicates that should take over and cannot, because their bytes are not kept any more
     * @param replaced SHA-256 of bytes that the digest had before, wanted or not
     */
    record Publish(List<Change> changes, List<DigestId> stranded, Set<String> replaced) implements Decision {
        public Publish {
            changes = List.copyOf(changes);
            stranded = List.copyOf(stranded);
            replaced = Set.copyOf(replaced);
        }

        /** The change of the digest that was asked for. */
        public Change own() {
            return changes.get(changes.size() - 1);
        }
    }

    /** Nothing is new: the digest's newest version has these bytes. */
    record Unchanged(DigestState state) implements Decision {}

    /** No row could be read: the digest, if there is one, stays as it is. */
    record Unreadable(Arrival arrival) implements Decision {}

    /** There is no such digest. */
    record Unknown(DigestId digest) implements Decision {}

    /** The digest's newest version is not held, so there is nothing to release. */
    record NotHeld(DigestState state) implements Decision {}

    /** The bytes that this needs are not kept any more. */
    record BytesLost(DigestState state) implements Decision {}
}
