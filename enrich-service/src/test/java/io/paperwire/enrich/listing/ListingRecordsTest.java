package io.paperwire.enrich.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.listing.ListingRecords.RowName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingRecordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            seeds/a.md@3/2505.07608,     seeds/a.md,     3,  2505.07608
            seeds/a@1/x.md@12/cs/0112017, seeds/a@1/x.md, 12, cs/0112017
            """)
    void garbledRecordIsNamedByItsEventId(String eventId, String digest, int version, String paper) {
        RowName name = ListingRecords.name(withId(eventId)).orElseThrow();
        assertThat(name.digest()).hasToString(digest);
        assertThat(name.version()).isEqualTo(version);
        assertThat(name.paper()).hasToString(paper);
    }

    @ParameterizedTest
    @CsvSource({"''", "nothing", "seeds/a.md@x/2505.07608", "seeds/a.md@1/none", "a@1/2505.07608"})
    void otherIdsNameNothing(String eventId) {
        assertThat(ListingRecords.name(withId(eventId))).isEqualTo(Optional.empty());
    }

    private static ConsumerRecord<String, byte[]> withId(String eventId) {
        var delivered = new ConsumerRecord<>("papers.listed.v1", 0, 0, "key", new byte[0]);
        delivered.headers().add("ce_id", eventId.getBytes(StandardCharsets.UTF_8));
        return delivered;
    }
}
