package io.paperwire.enrich.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work grows as the text does; counted in bytes that the extraction allocates, which do not depend on the machine's load. */
class LinearWorkTest {
    private static final int SMALL = 16 * 1024;
    /** Up to the longest text of a row, 256 KiB. */
    private static final int FACTOR = 16;

    private static final Extractor EXTRACTOR = Extractor.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "((5% on A)) ",
                "1/2 ",
                "Foo Bar gets 5% and ",
                "5 to 6 of 7 ",
                "A ",
                "word ",
                "(",
                ")",
                "9% on X, ",
                "1-",
                "1.",
                "1,",
                "A-B-",
                "Foo Bar ",
                "A. ",
                " ",
                "|",
                "% ",
                "and ",
                "(Pass@1) ",
                "from 5% to 6% on A and B, respectively, ",
                "\uD835\uDCB5"
            })
    void sixteenTimesTheTextTakesAboutSixteenTimesTheWork(String unit) {
        work(unit, SMALL);
        long small = work(unit, SMALL);
        long large = work(unit, SMALL * FACTOR);

        assertThat(large).isLessThan(2 * FACTOR * small + 10_000_000);
    }

    private long work(String unit, int size) {
        String text = unit.repeat(size / unit.length());
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        EXTRACTOR.extract("T", text, null);
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
