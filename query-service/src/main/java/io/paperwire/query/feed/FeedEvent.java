package io.paperwire.query.feed;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One event of the feed, ready to be sent.
 *
 * @param offset where it stands in the feed
 * @param key arXiv id, board slug or {@code source/name}
 * @param revision counts the events of its key, from 1
 * @param frame the whole server-sent event in UTF-8, blank line included; shared by all who send it, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // only carried to the socket, never compared
public record FeedEvent(long offset, FeedType type, String key, int revision, byte[] frame) {
    private static final int DATA = "data: ".length();
    private static final int END = "\n\n".length();

    /** The event's JSON. */
    public byte[] json() {
        int line = 0;
        for (int lines = 0; lines < 2; line++) {
            if (frame[line] == '\n') {
                lines++;
            }
        }
        return Arrays.copyOfRange(frame, line + DATA, frame.length - END);
    }

    /**
     * The paper that an event of type {@link FeedType#PAPER} or {@link FeedType#WITHDRAWN} tells of.
     *
     * @throws GarbledEventException if it tells of none
     */
    public Paper paper() throws GarbledEventException {
        Paper paper = WireJson.read(json(), Paper.class);
        if (!paper.id().value().equals(key) || paper.revision() != revision) {
            throw new GarbledEventException(
                    "the key " + key + " is not that of the paper in it: " + paper.eventId(), null);
        }
        return paper;
    }

    /** Whether it tells of a paper, listed or withdrawn. */
    public boolean isOfPaper() {
        return type.counted() == FeedType.PAPER;
    }

    @Override
    public String toString() {
        return "FeedEvent[" + offset + " " + type + " " + key + "@" + revision + ": "
                + new String(json(), StandardCharsets.UTF_8) + "]";
    }
}
