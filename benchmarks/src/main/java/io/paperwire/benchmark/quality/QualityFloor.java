package io.paperwire.benchmark.quality;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the figures may not fall below on the gold that they were committed for, which is known by its SHA-256. */
record QualityFloor(String gold, Map<String, Double> figures) {
    private static final String FILE = "/quality-floor.properties";
    private static final String GOLD = "gold.sha256";

    static QualityFloor committed() throws IOException {
        Properties file = new Properties();
        try (InputStream in = QualityFloor.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FILE);
            }
            file.load(in);
        }
        Map<String, Double> figures = new TreeMap<>();
        for (String name : file.stringPropertyNames()) {
            if (!name.equals(GOLD)) {
                figures.put(name, Double.valueOf(file.getProperty(name)));
            }
        }
        return new QualityFloor(file.getProperty(GOLD), figures);
    }

    /** The floor for a gold of that hash: empty for any other than the committed one. */
    Map<String, Double> of(String sha256) {
        return gold.equals(sha256) ? figures : Map.of();
    }

    /** One sentence for each figure below its floor. */
    static List<String> missed(Map<String, Double> figures, Map<String, Double> floor) {
        List<String> missed = new ArrayList<>();
        floor.forEach((name, least) -> {
            Double value = figures.get(name);
            if (value == null || value < least) {
                missed.add("%s is %s, below its floor %.3f".formatted(name, value, least));
            }
        });
        return missed;
    }
}
