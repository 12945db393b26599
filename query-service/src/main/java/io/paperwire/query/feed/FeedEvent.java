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
    static final String DATA = "\ndata: ";
    /** The blank line, and the end of the line before it. */
    static final String END = "\n\n";

    /** The event's JSON, as the feed has it but for line breaks between tokens. */
    public byte[] json() {
        int start = 0;
        while (!isDataAt(start)) {
            start++;
        }
        return Arrays.copyOfRange(frame, start + DATA.length(), frame.length - END.length());
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

    private boolean isDataAt(int start) {
        for (int i = 0; i < DATA.length(); i++) {
            if (frame[start + i] != DATA.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
