package io.paperwire.query.index;

import io.paperwire.query.document.Names;
import io.paperwire.query.document.PaperDocument;
import java.util.Map;
import java.util.Optional;

/**
 * How far the feed stands in an index, as its commit says it.
 *
 * @param topicId the log
 * @param offset the first one that is not in the index
 */
record IndexPosition(String topicId, long offset) {
    private static final String TOPIC = "topicId";
    private static final String OFFSET = "offset";
    private static final String FORM = "form";

    Map<String, String> userData() {
        return Map.of(TOPIC, topicId, OFFSET, Long.toString(offset), FORM, form());
    }

    /** Empty when there is none, or the index is one of another release whose documents look different. */
    static Optional<IndexPosition> of(Map<String, String> userData) {
        String topicId = userData.get(TOPIC);
        String offset = userData.get(OFFSET);
        return topicId == null || offset == null || !form().equals(userData.get(FORM))
                ? Optional.empty()
                : Optional.of(new IndexPosition(topicId, Long.parseLong(offset)));
    }

    private static String form() {
        return PaperDocument.FORM + "-" + Names.builtIn().version();
    }
}
