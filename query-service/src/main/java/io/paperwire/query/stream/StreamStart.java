package io.paperwire.query.stream;

import io.paperwire.query.feed.Cursor;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.stream.StreamRequest.From;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a stream begins, and what its client must be told about that.
 *
 * @param generation of the log that the offset counts in
 * @param next the first offset to send
 * @param reset why it is not where the client wanted; empty when it is
 */
record StreamStart(long generation, long next, Optional<Reset> reset) {

    /** Why a stream cannot go on where its client wanted. */
    enum Reset {
        /**
         * The id is of another log. Offsets say nothing across logs, so the client gets everything that this one holds:
         * it can tell what it has by id and revision, while what it misses it could not get otherwise.
         */
        ANOTHER_FEED("another-feed"),
        /** The id is of this log, which has lost its end since. The client has all there is and goes on with what comes. */
        AHEAD("ahead"),
        /** What follows the id is no longer held. The client goes on with the oldest that is. */
        EXPIRED("expired"),
        /** The log was replaced while the stream was open. Everything that the new one holds follows. */
        REPLACED("replaced");

        private final String label;

        Reset(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * The start for a request; empty when the id lies ahead of what this instance has read and the broker must first be
     * asked where the log ends, because another instance may have read further.
     *
     * @param confirmedEnd the broker's answer, if it was asked
     */
    static Optional<StreamStart> of(From from, FeedLog.State state, OptionalLong confirmedEnd) {
        if (from instanceof From.After after) {
            return after(after.cursor(), state, confirmedEnd);
        }
        long next = from instanceof From.Earliest ? state.begin() : state.end();
        return Optional.of(new StreamStart(state.generation(), next, Optional.empty()));
    }

    private static Optional<StreamStart> after(Cursor cursor, FeedLog.State state, OptionalLong confirmedEnd) {
        long next = cursor.offset() + 1;
        if (!cursor.feed().equals(state.feed())) {
            return reset(state, state.begin(), Reset.ANOTHER_FEED);
        }
        if (next < state.begin()) {
            return reset(state, state.begin(), Reset.EXPIRED);
        }
        if (next <= state.end() || (confirmedEnd.isPresent() && next <= confirmedEnd.getAsLong())) {
            return Optional.of(new StreamStart(state.generation(), next, Optional.empty()));
        }
        return confirmedEnd.isPresent() ? reset(state, state.end(), Reset.AHEAD) : Optional.empty();
    }

    private static Optional<StreamStart> reset(FeedLog.State state, long next, Reset reason) {
        return Optional.of(new StreamStart(state.generation(), next, Optional.of(reason)));
    }
}
