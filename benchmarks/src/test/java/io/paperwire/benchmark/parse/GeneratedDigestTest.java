package io.paperwire.benchmark.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedDigestTest {
    private static final int ROWS = 200;
    private static final GeneratedPapers PAPERS = new GeneratedPapers(7);

    @ParameterizedTest
    @EnumSource
    void readerReadsEveryRowAsItWasMeant(Form form) throws IOException {
        GeneratedDigest digest = GeneratedDigest.of(form, PAPERS, 0, ROWS);

        Score score = Score.of(digest, DigestReader.standard(), new CommonMark());

        assertThat(score.ours()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void digestIsOfItsDialect(Form form) throws IOException {
        GeneratedDigest digest = GeneratedDigest.of(form, PAPERS, 0, 1);

        var reading = DigestReader.standard().read(DigestSource.of("digest.md", digest.bytes()));

        assertThat(reading.accounting().dialect()).isEqualTo(form.dialect());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"CATEGORY_TABLE", "PLAIN_TABLE"})
    void commonmarkLosesRowsWithBreaksAndBareBarsOnly(Form form) throws IOException {
        GeneratedDigest digest = GeneratedDigest.of(form, PAPERS, 0, ROWS);

        Score score = Score.of(digest, DigestReader.standard(), new CommonMark());

        // one row in twenty has one of these two
        assertThat(score.theirs()).isBetween(ROWS * 80 / 100, ROWS - 1);
    }
}
