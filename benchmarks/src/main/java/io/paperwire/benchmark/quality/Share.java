package io.paperwire.benchmark.quality;

import java.util.LinkedHashMap;
import java.util.Map;

/** How much of what was found is right, and how much of what is there was found. */
record Share(int right, int found, int there) {

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return there == 0 ? 0 : (double) right / there;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("p", precision());
        figures.put("r", recall());
        figures.put("f1", f1());
        return figures;
    }
}
