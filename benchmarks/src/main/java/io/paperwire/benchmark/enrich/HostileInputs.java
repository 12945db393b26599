package io.paperwire.benchmark.enrich;

import io.paperwire.benchmark.CpuClock;
import io.paperwire.enrich.enrichment.Extractor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that make a careless reader slow, each in sizes that grow: the time must grow as they do. */
final class HostileInputs {
    static final int SMALL = 64 * 1024;
    static final int LARGE = 256 * 1024;
    /** Growing four times over, a linear reader takes four times as long, give or take caches and the machine's moods. */
    static final double LIMIT = 8;

    private static final int ROUNDS = 3;
    private static final Map<String, String> UNITS = units();

    private HostileInputs() {}

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("digits only", "1");
        units.put("opening parentheses", "(");
        units.put("nested parentheses", "((5% on A)) ");
        units.put("numbers without end", "55.4% on MMLU, ");
        units.put("one sentence of words", "word ");
        units.put("capitals", "Foo Bar ");
        units.put("fractions", "1/2 ");
        units.put("hyphens", "1-");
        units.put("decimal points", "1.");
        units.put("white space", " ");
        units.put("short sentences", "A. ");
        units.put("letters outside the BMP", "\uD835\uDCB5");
        return units;
    }

    static List<Growth> measure(Extractor extractor) {
        List<Growth> growths = new ArrayList<>();
        UNITS.forEach((name, unit) -> {
            time(extractor, unit, SMALL);
            growths.add(new Growth(name, time(extractor, unit, SMALL), time(extractor, unit, LARGE)));
        });
        return growths;
    }

    /** The quickest of a few: what disturbs only adds. */
    private static long time(Extractor extractor, String unit, int size) {
        String text = unit.repeat(size / unit.length());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            CpuClock clock = CpuClock.ofThread();
            extractor.extract("T", text, null);
            best = Math.min(best, clock.nanoseconds());
        }
        return best;
    }

    /** CPU time in ns for the small and the large text. */
    record Growth(String name, long small, long large) {

        double factor() {
            return (double) large / small;
        }
    }
}
