package io.paperwire.enrich.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralReaderTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            25,         25,      '',  ''
            55.4%,      55.4,    %,   ''
            +27.5%,     27.5,    %,   ''
            -3,         -3,      '',  ''
            '15,000',   15000,   '',  ''
            40x,        40,      x,   ''
            130K,       130,     K,   ''
            7-billion,  7,       '',  billion
            532M-parameter, 532, M,   parameter
            4-bit,      4,       '',  bit
            .85,        0.85,    '',  ''
            """)
    void aNumberIsReadWithWhatHangsOnIt(String word, String value, String suffix, String tail) {
        List<NumeralReader.Part> parts = NumeralReader.read(word);

        assertThat(parts).hasSize(1);
        Numeral numeral = parts.get(0).numeral();
        assertThat(numeral.value()).isEqualByComparingTo(value);
        assertThat(numeral.suffix()).isEqualTo(suffix);
        assertThat(numeral.tail()).isEqualTo(tail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3D", "512x512", "1st", "2nd", "1.2.3", "03-mini-high", "720p", "8x7B", "360degree"})
    void aWordThatOnlyLooksLikeANumberIsNone(String word) {
        assertThat(NumeralReader.read(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"63-66%, 63, 66, %", "106M-1.7B, 106, 1.7, M", "0.65-0.68, 0.65, 0.68, ''"})
    void bothEndsOfARangeAreRead(String word, String first, String second, String firstSuffix) {
        List<NumeralReader.Part> parts = NumeralReader.read(word);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).numeral().value()).isEqualByComparingTo(first);
        assertThat(parts.get(0).numeral().suffix()).isEqualTo(firstSuffix);
        assertThat(parts.get(1).numeral().value()).isEqualByComparingTo(second);
        assertThat(parts.get(1).numeral().link()).isEqualTo(Numeral.Link.RANGE);
    }
}
