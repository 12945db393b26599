package io.paperwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The check itself must go red: each test breaks one thing. */
class DeliveryCheckTest {
    private static final Set<String> PAPERS = Set.of("paper", "withdrawn");
    private static final List<OutboxEntry> OUTBOX =
            List.of(entry(1, "a", 1, 10), entry(2, "b", 1, 11), entry(3, "a", 2, 14));
    private static final Map<String, Integer> WENT_IN = Map.of("a", 2, "b", 1);

    @Test
    void wholeDeliveryHasNoFindings() {
        assertThat(DeliveryCheck.ofOutbox(WENT_IN, OUTBOX)).isEmpty();
        assertThat(DeliveryCheck.ofClient("client", PAPERS, OUTBOX, seen())).isEmpty();
    }

    @Test
    void paperThatIsNotStoredIsLost() {
        assertThat(kinds(DeliveryCheck.ofOutbox(Map.of("a", 2, "b", 1, "c", 1), OUTBOX)))
                .containsExactly(Finding.Kind.LOST);
    }

    @Test
    void paperThatNeverWentInIsAPhantom() {
        assertThat(kinds(DeliveryCheck.ofOutbox(Map.of("a", 2), OUTBOX))).containsExactly(Finding.Kind.PHANTOM);
    }

    @Test
    void moreRevisionsThanChangesAreDoubled() {
        assertThat(kinds(DeliveryCheck.ofOutbox(Map.of("a", 1, "b", 1), OUTBOX)))
                .containsExactly(Finding.Kind.DOUBLED);
    }

    @Test
    void revisionThatIsSkippedIsLost() {
        assertThat(kinds(DeliveryCheck.ofOutbox(Map.of("a", 1), List.of(entry(1, "a", 2, 10)))))
                .containsExactly(Finding.Kind.LOST);
    }

    @Test
    void unsentEntryIsLost() {
        OutboxEntry unsent = new OutboxEntry(1, "paper", "a", 1, "", OptionalLong.empty());
        assertThat(kinds(DeliveryCheck.ofOutbox(Map.of("a", 1), List.of(unsent))))
                .containsExactly(Finding.Kind.LOST);
    }

    @Test
    void laterRevisionAtASmallerOffsetIsOutOfOrder() {
        assertThat(kinds(DeliveryCheck.ofOutbox(Map.of("a", 2), List.of(entry(1, "a", 1, 12), entry(2, "a", 2, 10)))))
                .containsExactly(Finding.Kind.OUT_OF_ORDER);
    }

    @Test
    void eventThatAClientMissedIsLost() {
        assertThat(kinds(DeliveryCheck.ofClient("client", PAPERS, OUTBOX, seen().subList(0, 2))))
                .containsExactly(Finding.Kind.LOST);
    }

    @Test
    void eventThatAClientSawTwiceIsDoubled() {
        List<StreamEvent> seen = seen();
        seen.add(seen.get(2));
        assertThat(kinds(DeliveryCheck.ofClient("client", PAPERS, OUTBOX, seen)))
                .containsExactly(Finding.Kind.DOUBLED);
    }

    @Test
    void eventsInAnotherOrderAreSaid() {
        List<StreamEvent> seen = seen();
        seen.add(seen.remove(0));
        assertThat(kinds(DeliveryCheck.ofClient("client", PAPERS, OUTBOX, seen)))
                .containsExactly(Finding.Kind.OUT_OF_ORDER);
    }

    @Test
    void eventThatNobodyStoredIsAPhantom() {
        List<StreamEvent> seen = seen();
        seen.add(event("c", 1, 20));
        assertThat(kinds(DeliveryCheck.ofClient("client", PAPERS, OUTBOX, seen)))
                .containsExactly(Finding.Kind.PHANTOM);
    }

    private static List<StreamEvent> seen() {
        return new ArrayList<>(List.of(event("a", 1, 10), event("b", 1, 11), event("a", 2, 14)));
    }

    private static List<Finding.Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }

    private static OutboxEntry entry(long id, String key, int revision, long offset) {
        return new OutboxEntry(id, "paper", key, revision, "feed", OptionalLong.of(offset));
    }

    private static StreamEvent event(String key, int revision, long offset) {
        var data = JsonNodeFactory.instance.objectNode().put("id", key).put("revision", revision);
        return new StreamEvent("feed-" + offset, "paper", data);
    }
}
