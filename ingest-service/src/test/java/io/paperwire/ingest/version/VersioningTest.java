package io.paperwire.ingest.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.Accounting;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import io.paperwire.model.RowHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersioningTest {
    private static final Instant NOW = Instant.parse("2025-05-13T06:00:00Z");
    private static final DigestId A = new DigestId("press", "a.md");
    private static final DigestId B = new DigestId("press", "b.md");
    private static final DigestId C = new DigestId("press", "c.md");

    private final Ledger ledger = new Ledger("epoch");
    private final Map<String, List<DigestRow>> kept = new HashMap<>();
    private final Versioning versioning = new Versioning(
            ledger, (digest, sha256) -> Optional.ofNullable(kept.get(sha256)).map(VersioningTest::content));

    @Test
    void firstBytesAreVersionOneWithEveryRowAdded() throws IOException {
        DigestEvent version = publish(A, "one", Rows.many(3));

        assertThat(version.version()).isEqualTo(1);
        assertThat(version.status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(version.accounting()).isEqualTo(new Accounting(3, 3, 0, 0, 3, 0, 0, 0, 0, 3));
    }

    @Test
    void sameBytesAgainChangeNothing() throws IOException {
        publish(A, "one", Rows.many(3));

        Decision decision = arrive(A, "one", Rows.many(3), false);

        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void correctionSendsOnlyWhatChanged() throws IOException {
        publish(A, "one", Rows.of("1:a", "2:b", "3:c"));

        DigestEvent version = publish(A, "two", Rows.of("1:a", "2:other"));

        assertThat(version.version()).isEqualTo(2);
        assertThat(version.accounting()).isEqualTo(new Accounting(2, 2, 0, 0, 0, 1, 1, 0, 1, 2));
    }

    @Test
    void bytesWithoutReadableRowLeaveTheDigestAsItIs() throws IOException {
        publish(A, "one", Rows.many(3));
        Content broken = new Content(
                new io.paperwire.ingest.digest.Accounting("unknown", 1, 0, 0, 1),
                List.of(),
                List.of(new Reject(1, 1, "binary", "", "text")),
                action -> {});

        Decision decision = versioning.arrived(new Arrival(A, Origin.FILE, sha("x"), 1, NOW, false, false, broken));

        assertThat(decision).isInstanceOf(Decision.Unreadable.class);
    }

    @Test
    void correctionThatWithdrawsMostIsHeldAndItsRowsStand() throws IOException {
        publish(A, "one", Rows.many(40));

        DigestEvent held = publish(A, "two", Rows.many(10));

        assertThat(held.status()).isEqualTo(DigestStatus.HELD);
        assertThat(held.rows()).hasSize(40);
        assertThat(held.accounting().rowEvents()).isZero();
        assertThat(held.accounting().withdrawn()).isEqualTo(30);
        assertThat(arrive(A, "two", Rows.many(10), false)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void duplicateThatCannotTakeOverIsNamedAndTakenWhenItComesAgain() throws IOException {
        publish(A, "one", Rows.many(3));
        publish(B, "one", Rows.many(3));
        kept.clear();

        Decision withdrawal = versioning.withdrawn(A, NOW);
        publish(withdrawal);

        assertThat(((Decision.Publish) withdrawal).stranded()).containsExactly(B);
        assertThat(ledger.isStranded(ledger.find(B).orElseThrow())).isTrue();
        assertThat(publish(B, "one", Rows.many(3)).status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(ledger.isStranded(ledger.find(B).orElseThrow())).isFalse();
    }

    @Test
    void heldVersionIsAppliedByItsRelease() throws IOException {
        publish(A, "one", Rows.many(40));
        publish(A, "two", Rows.many(10));

        DigestEvent released = publish(versioning.released(A, NOW));

        assertThat(released.version()).isEqualTo(3);
        assertThat(released.status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(released.accounting().rowEvents()).isEqualTo(30);
        assertThat(versioning.released(A, NOW)).isInstanceOf(Decision.NotHeld.class);
    }

    @Test
    void heldVersionIsAppliedByTheSameBytesWithForce() throws IOException {
        publish(A, "one", Rows.many(40));
        publish(A, "two", Rows.many(10));

        DigestEvent forced = publish(arrive(A, "two", Rows.many(10), true));

        assertThat(forced.status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(forced.rows()).hasSize(10);
    }

    @Test
    void heldVersionIsSupersededByANewerArrival() throws IOException {
        publish(A, "one", Rows.many(40));
        publish(A, "two", Rows.many(10));

        DigestEvent back = publish(A, "one", Rows.many(40));

        assertThat(back.version()).isEqualTo(3);
        assertThat(back.status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(back.accounting().rowEvents()).isZero();
        assertThat(versioning.released(A, NOW)).isInstanceOf(Decision.NotHeld.class);
    }

    @Test
    void releaseNeedsTheBytes() throws IOException {
        publish(A, "one", Rows.many(40));
        publish(A, "two", Rows.many(10));
        kept.clear();

        assertThat(versioning.released(A, NOW)).isInstanceOf(Decision.BytesLost.class);
    }

    @Test
    void bytesOfAnotherDigestMakeADuplicateWithoutRows() throws IOException {
        publish(A, "one", Rows.many(3));

        DigestEvent duplicate = publish(B, "one", Rows.many(3));

        assertThat(duplicate.status()).isEqualTo(DigestStatus.DUPLICATE);
        assertThat(duplicate.duplicateOf()).isEqualTo(A);
        assertThat(duplicate.rows()).isEmpty();
        assertThat(duplicate.accounting()).isEqualTo(new Accounting(3, 3, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void digestThatBecomesADuplicateWithdrawsItsRows() throws IOException {
        publish(A, "one", Rows.many(3));
        publish(B, "two", Rows.of("7:x"));

        DigestEvent duplicate = publish(B, "one", Rows.many(3));

        assertThat(duplicate.status()).isEqualTo(DigestStatus.DUPLICATE);
        assertThat(duplicate.accounting().withdrawn()).isEqualTo(1);
    }

    @Test
    void oldestDuplicateTakesOverWhenTheOriginalIsWithdrawn() throws IOException {
        publish(A, "one", Rows.many(3));
        publish(B, "one", Rows.many(3));
        publish(C, "one", Rows.many(3));

        var decision = (Decision.Publish) versioning.withdrawn(A, NOW);
        publish(decision);

        assertThat(decision.changes())
                .extracting(change -> change.version().digest())
                .containsExactly(B, C, A);
        assertThat(state(B).status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(state(B).rows()).hasSize(3);
        assertThat(state(C).newest().duplicateOf()).isEqualTo(B);
        assertThat(state(A).rows()).isEmpty();
    }

    @Test
    void oldestDuplicateTakesOverWhenTheOriginalGetsOtherBytes() throws IOException {
        publish(A, "one", Rows.many(3));
        publish(B, "one", Rows.many(3));

        publish(A, "two", Rows.of("1:words", "2:new"));

        assertThat(state(B).status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(state(B).version()).isEqualTo(2);
        assertThat(publish(C, "one", Rows.many(3)).duplicateOf()).isEqualTo(B);
    }

    @Test
    void duplicatesStayWhileTheCorrectionOfTheirOriginalIsHeld() throws IOException {
        publish(A, "one", Rows.many(40));
        publish(B, "one", Rows.many(40));

        publish(A, "two", Rows.many(10));

        assertThat(state(B).status()).isEqualTo(DigestStatus.DUPLICATE);
    }

    @Test
    void successionGoesOnFromHeirToHeir() throws IOException {
        publish(A, "one", Rows.many(3));
        publish(B, "one", Rows.many(3));
        publish(C, "one", Rows.many(3));
        publish(versioning.withdrawn(A, NOW));

        publish(versioning.withdrawn(B, NOW));

        assertThat(state(C).status()).isEqualTo(DigestStatus.APPLIED);
    }

    @Test
    void withdrawnDigestComesBackWithTheSameBytes() throws IOException {
        publish(A, "one", Rows.many(3));
        publish(versioning.withdrawn(A, NOW));

        DigestEvent back = publish(A, "one", Rows.many(3));

        assertThat(back.version()).isEqualTo(3);
        assertThat(back.accounting().added()).isEqualTo(3);
        assertThat(versioning.withdrawn(B, NOW)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void withdrawalTwiceIsOneVersion() throws IOException {
        publish(A, "one", Rows.many(30));
        publish(versioning.withdrawn(A, NOW));

        assertThat(versioning.withdrawn(A, NOW)).isInstanceOf(Decision.Unchanged.class);
        assertThat(state(A).version()).isEqualTo(2);
    }

    @Test
    void fileLeftStandingIsKnownByTheBytesLastReadFromIt() throws IOException {
        publish(A, "one", Rows.many(3));
        publish(versioning.withdrawn(A, NOW));

        assertThat(state(A).wasPlacedWith(sha("one"))).isTrue();
        assertThat(state(A).wasPlacedWith(sha("two"))).isFalse();
    }

    @Test
    void postedBytesThatThenStandInTheFileAreRememberedAsReadFromIt() throws IOException {
        publish(standing("one", Rows.many(3)));
        publish(versioning.arrived(
                new Arrival(A, Origin.POST, sha("two"), 100, NOW, false, false, content(Rows.many(4)))));

        DigestEvent edited = publish(standing("two", Rows.many(4)));

        assertThat(edited.version()).isEqualTo(3);
        assertThat(edited.status()).isEqualTo(DigestStatus.APPLIED);
        assertThat(edited.accounting().rowEvents()).isZero();
        assertThat(state(A).wasPlacedWith(sha("two"))).isTrue();
        assertThat(standing("two", Rows.many(4))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void ledgerReadAgainFromItsRecordsKnowsTheSame() throws IOException {
        Ledger again = new Ledger("epoch");
        List<DigestEvent> records = new ArrayList<>();
        records.add(publish(A, "one", Rows.many(40)));
        records.add(publish(B, "one", Rows.many(40)));
        records.add(publish(A, "two", Rows.many(10)));

        for (DigestEvent version : records) {
            int half = version.rows().size() / 2;
            again.add(version.part(1, 2, version.rows().subList(0, half)));
            again.add(version.part(
                    2, 2, version.rows().subList(half, version.rows().size())));
        }

        assertThat(again.find(A)).isEqualTo(ledger.find(A));
        assertThat(again.find(B)).isEqualTo(ledger.find(B));
        assertThat(again.wants(sha("one")) && again.wants(sha("two"))).isTrue();
        assertThat(again.wants(sha("three"))).isFalse();
    }

    @Test
    void whatThePresentReaderReadsOtherwiseIsAReplayRowByRow() throws IOException {
        publish(A, "one", Rows.of("1:a:2025-05-12", "2:b:2025-05-13", "3:c:2025-05-13"));

        // The first row is older than the others: with other bytes it would have aged out.
        DigestEvent version = publish(again(A, "one", Rows.of("2:b:2025-05-13", "3:better:2025-05-13", "4:d")));

        assertThat(version.version()).isEqualTo(2);
        assertThat(version.cause()).isEqualTo(Cause.REPLAY);
        assertThat(version.sha256()).isEqualTo(sha("one"));
        assertThat(version.accounting()).isEqualTo(new Accounting(3, 3, 0, 0, 1, 1, 1, 0, 1, 3));
        assertThat(again(A, "one", Rows.of("2:b:2025-05-13", "3:better:2025-05-13", "4:d")))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void rowsThatHaveAgedOutStayWhenTheBytesAreReadAgain() throws IOException {
        publish(A, "one", Rows.of("1:a:2025-05-12", "2:b:2025-05-13"));
        publish(A, "two", Rows.of("2:b:2025-05-13"));

        assertThat(again(A, "two", Rows.of("2:b:2025-05-13"))).isInstanceOf(Decision.Unchanged.class);
        assertThat(publish(again(A, "two", Rows.of("2:better:2025-05-13"))).rows())
                .extracting(DigestRow::agedOut)
                .containsExactly(false, true);
    }

    @Test
    void bytesThatWereReplacedMeanwhileAreNotReadAgain() throws IOException {
        publish(A, "one", Rows.of("1:a"));
        publish(A, "two", Rows.of("1:b"));

        assertThat(again(A, "one", Rows.of("1:other"))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void readingAgainWithdrawsNothingWhenNoRowCanBeReadAnyMoreAndHoldsWhatSmellsOfAccident() throws IOException {
        publish(A, "one", Rows.many(50));
        Content nothing = new Content(
                new io.paperwire.ingest.digest.Accounting(null, 50, 0, 0, 50), List.of(), List.of(), action -> {});

        assertThat(versioning.readAgain(A, sha("one"), nothing, NOW)).isInstanceOf(Decision.Unreadable.class);
        DigestEvent held = publish(again(A, "one", Rows.many(10)));
        assertThat(held.status()).isEqualTo(DigestStatus.HELD);
        assertThat(held.accounting().rowEvents()).isZero();
        assertThat(state(A).rows()).hasSize(50);

        kept.put(sha("one"), Rows.many(10));
        DigestEvent released = publish(versioning.released(A, NOW));
        assertThat(released.accounting().withdrawn()).isEqualTo(40);
    }

    private Decision again(DigestId digest, String bytes, List<DigestRow> rows) {
        return versioning.readAgain(digest, sha(bytes), content(rows), NOW);
    }

    private DigestEvent publish(DigestId digest, String bytes, List<DigestRow> rows) throws IOException {
        return publish(arrive(digest, bytes, rows, false));
    }

    private DigestEvent publish(Decision decision) {
        var publish = (Decision.Publish) decision;
        publish.changes().forEach(change -> ledger.add(change.version()));
        return publish.own().version();
    }

    private Decision arrive(DigestId digest, String bytes, List<DigestRow> rows, boolean force) throws IOException {
        kept.put(sha(bytes), rows);
        return versioning.arrived(new Arrival(digest, Origin.FILE, sha(bytes), 100, NOW, false, force, content(rows)));
    }

    private Decision standing(String bytes, List<DigestRow> rows) throws IOException {
        return versioning.arrived(new Arrival(A, Origin.SEED, sha(bytes), 100, NOW, true, false, content(rows)));
    }

    private DigestState state(DigestId digest) {
        return ledger.find(digest).orElseThrow();
    }

    private static Content content(List<DigestRow> rows) {
        return new Content(
                new io.paperwire.ingest.digest.Accounting("plain-table", rows.size(), rows.size(), 0, 0),
                rows,
                List.of(),
                action -> {});
    }

    private static String sha(String bytes) {
        return RowHash.sha256(bytes.getBytes(StandardCharsets.UTF_8));
    }
}
