package io.paperwire.ingest.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.DigestRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @Test
    void tellsAddedChangedWithdrawnAndUnchangedRowsApart() {
        Difference difference = Difference.between(Rows.of("1:a", "2:b", "3:c"), Rows.of("2:b", "3:other", "4:d"));

        assertThat(difference.changes())
                .isEqualTo(Map.of(
                        Rows.id("1"), RowChange.WITHDRAWN,
                        Rows.id("3"), RowChange.CHANGED,
                        Rows.id("4"), RowChange.ADDED));
        assertThat(difference.unchanged()).isEqualTo(1);
        assertThat(difference.rows()).isEqualTo(Rows.of("2:b", "3:other", "4:d"));
    }

    @Test
    void otherOrderIsNoChange() {
        List<DigestRow> rows = new ArrayList<>(Rows.many(50));
        Collections.shuffle(rows, new Random(7));

        Difference difference = Difference.between(Rows.many(50), rows);

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.unchanged()).isEqualTo(50);
    }

    @Test
    void rowOlderThanAllThatAreLeftInItsSectionHasAgedOut() {
        Difference difference = Difference.between(
                Rows.of("1:a:2025-05-01:vision", "2:b:2025-05-02:vision", "3:c:2025-05-03:vision"),
                Rows.of("2:b:2025-05-02:vision", "3:c:2025-05-03:vision", "4:d:2025-05-04:vision"));

        assertThat(difference.agedOut()).isEqualTo(1);
        assertThat(difference.withdrawn()).isZero();
        assertThat(difference.rows())
                .filteredOn(DigestRow::agedOut)
                .extracting(DigestRow::id)
                .containsExactly(Rows.id("1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a newer row than one left | 1:a:2025-05-03:s | 2:b:2025-05-02:s
            a row as old as one left | 1:a:2025-05-02:s | 2:b:2025-05-02:s
            a section left without rows | 1:a:2025-05-01:s | 2:b:2025-05-02:t
            a row without a date | 1:a::s | 2:b:2025-05-02:s
            a section with an undated row | 1:a:2025-05-01:s | 2:b::s
            """)
    void missingRowIsWithdrawn(String why, String standing, String read) {
        Difference difference = Difference.between(Rows.of(standing), Rows.of(read));

        assertThat(difference.withdrawn()).as(why).isEqualTo(1);
        assertThat(difference.agedOut()).as(why).isZero();
    }

    @Test
    void agedOutRowStaysWhateverComesAndReturnsSilently() {
        List<DigestRow> first = Rows.of("1:a:2025-05-01:s", "2:b:2025-05-02:s");
        List<DigestRow> rolled =
                Difference.between(first, Rows.of("2:b:2025-05-02:s")).rows();

        Difference gone = Difference.between(rolled, Rows.of("9:z:2025-04-01:t"));
        Difference back = Difference.between(rolled, first);

        assertThat(gone.changes()).containsOnlyKeys(Rows.id("2"), Rows.id("9"));
        assertThat(back.changes()).isEmpty();
        assertThat(back.rows()).noneMatch(DigestRow::agedOut);
    }

    @Test
    void withdrawalTakesAgedOutRowsToo() {
        List<DigestRow> rolled = Difference.between(
                        Rows.of("1:a:2025-05-01:s", "2:b:2025-05-02:s"), Rows.of("2:b:2025-05-02:s"))
                .rows();

        Difference difference = Difference.withdrawal(rolled);

        assertThat(difference.withdrawn()).isEqualTo(2);
        assertThat(difference.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40,19,true", "40,20,false", "20,0,false", "21,0,true", "42,21,false", "42,20,true"})
    void moreThanHalfAndMoreThanTwentySmellOfAnAccident(int before, int left, boolean smells) {
        Difference difference = Difference.between(Rows.many(before), Rows.many(left));

        assertThat(difference.smellsOfAccident()).isEqualTo(smells);
    }

    @Test
    void agreesWithRowByRowComparison() {
        long seed = 20250513;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<DigestRow> standing = some(random);
            List<DigestRow> read = some(random);

            Difference difference = Difference.between(standing, read);

            for (int i = 1; i <= 12; i++) {
                var id = Rows.id(Integer.toString(i));
                DigestRow was = find(standing, i);
                DigestRow is = find(read, i);
                RowChange expected = was == null
                        ? (is == null ? null : RowChange.ADDED)
                        : is == null
                                ? RowChange.WITHDRAWN
                                : was.rowHash().equals(is.rowHash()) ? null : RowChange.CHANGED;
                assertThat(difference.changes().get(id))
                        .as("seed %d, round %d, row %d", seed, round, i)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<DigestRow> some(Random random) {
        List<DigestRow> rows = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            if (random.nextBoolean()) {
                rows.addAll(Rows.of(i + ":" + random.nextInt(2)));
            }
        }
        return rows;
    }

    private static DigestRow find(List<DigestRow> rows, int number) {
        return rows.stream()
                .filter(row -> row.id().equals(Rows.id(Integer.toString(number))))
                .findFirst()
                .orElse(null);
    }
}
