package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2505.07608,             /papers/2505.07608
            cs/0112017,             /papers/cs/0112017
            a b?c#d&e=f%,           /papers/a%20b%3Fc%23d%26e%3Df%25
            ../q/metrics,           /papers/%2E%2E/q/metrics
            '"><script>',           /papers/%22%3E%3Cscript%3E
            """)
    void nameBecomesPathAndNothingElse(String name, String address) {
        assertThat(Address.ofPaper(name)).isEqualTo(address);
        assertThat(URI.create(address).getQuery()).isNull();
    }

    @Test
    void emptyParametersAreLeftOut() {
        assertThat(Address.of("/").with("date", "").with("keyword", "a&b").with("category", "C++"))
                .hasToString("/?keyword=a%26b&category=C%2B%2B");
    }
}
