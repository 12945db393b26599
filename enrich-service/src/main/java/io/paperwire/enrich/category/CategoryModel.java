package io.paperwire.enrich.category;

import io.paperwire.enrich.resource.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A linear model that predicts a paper's category from its words.
 *
 * <p>Its file is text: a line {@code categories} with the names, a line {@code papers} with their number, and a line a
 * feature: the word or pair, in how many papers it occurs, and its weight for each category in thousandths.
 */
public final class CategoryModel {
    private static final double UNIT = 1000;
    private final List<String> categories;
    private final Vocabulary vocabulary;
    private final int[][] weights;

    private CategoryModel(List<String> categories, Vocabulary vocabulary, int[][] weights) {
        this.categories = List.copyOf(categories);
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    static CategoryModel of(List<String> categories, Vocabulary vocabulary, double[][] weights) {
        int[][] rounded = new int[weights.length][categories.size()];
        for (int f = 0; f < weights.length; f++) {
            for (int c = 0; c < categories.size(); c++) {
                rounded[f][c] = (int) Math.round(weights[f][c] * UNIT);
            }
        }
        return new CategoryModel(categories, vocabulary, rounded);
    }

    /** @throws IllegalArgumentException if the file is no model; the message names file and line */
    public static CategoryModel read(DataFile file) {
        List<String> lines = file.lines();
        if (lines.size() < 2
                || !lines.get(0).startsWith("categories\t")
                || !lines.get(1).startsWith("papers\t")) {
            throw new IllegalArgumentException(
                    file.name() + ": expected the lines \"categories\" and \"papers\" first");
        }
        List<String> head = List.of(lines.get(0).split("\t", -1));
        List<String> categories = head.subList(1, head.size());
        int papers = Integer.parseInt(lines.get(1).substring("papers\t".length()));
        SortedMap<String, Integer> documents = new java.util.TreeMap<>();
        Map<String, int[]> rows = new HashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != categories.size() + 2) {
                throw new IllegalArgumentException(
                        file.name() + ": expected word, papers and a weight a category: \"" + line + "\"");
            }
            documents.put(cells[0], Integer.parseInt(cells[1]));
            int[] row = new int[categories.size()];
            for (int c = 0; c < row.length; c++) {
                row[c] = Integer.parseInt(cells[c + 2]);
            }
            rows.put(cells[0], row);
        }
        Vocabulary vocabulary = Vocabulary.of(documents, papers);
        int[][] weights = new int[vocabulary.size()][];
        vocabulary.words().forEach((word, index) -> weights[index] = rows.get(word));
        return new CategoryModel(categories, vocabulary, weights);
    }

    /** As {@link #read} reads it. */
    public String write() {
        StringBuilder out = new StringBuilder("categories\t")
                .append(String.join("\t", categories))
                .append('\n');
        out.append("papers\t").append(vocabulary.papers()).append('\n');
        vocabulary.words().forEach((word, index) -> {
            out.append(word).append('\t').append(vocabulary.documents(index));
            for (int weight : weights[index]) {
                out.append('\t').append(weight);
            }
            out.append('\n');
        });
        return out.toString();
    }

    /** The likeliest category; null when no word of the text is known. */
    public @Nullable Prediction predict(String title, String summary) {
        Vector vector = vocabulary.vector(TextFeatures.of(title, summary));
        if (vector.size() == 0) {
            return null;
        }
        double[] sums = new double[categories.size()];
        for (int i = 0; i < vector.size(); i++) {
            int[] row = weights[vector.index(i)];
            for (int c = 0; c < sums.length; c++) {
                sums[c] += vector.value(i) * row[c] / UNIT;
            }
        }
        int best = 0;
        double total = 0;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = 1 / (1 + Math.exp(-sums[c]));
            total += sums[c];
            best = sums[c] > sums[best] ? c : best;
        }
        return new Prediction(categories.get(best), sums[best] / total);
    }

    /**
     * A predicted category.
     *
     * @param confidence its share of the probability of all categories, from 0 to 1
     */
    public record Prediction(String category, double confidence) {}

    /** What a text says to the model: numbers of features in growing order, each with its value; of length 1. */
    static final class Vector {
        private final int[] indices;
        private final double[] values;

        Vector(int[] indices, double[] values) {
            this.indices = indices;
            this.values = values;
        }

        int size() {
            return indices.length;
        }

        int index(int i) {
            return indices[i];
        }

        double value(int i) {
            return values[i];
        }
    }

    /** The features that the model knows, numbered in alphabetical order, and how rare each is. */
    static final class Vocabulary {
        private final Map<String, Integer> words;
        private final List<Integer> documents;
        private final int papers;
        private final double[] rarity;

        private Vocabulary(Map<String, Integer> words, List<Integer> documents, int papers) {
            this.words = words;
            this.documents = documents;
            this.papers = papers;
            this.rarity = documents.stream()
                    .mapToDouble(n -> 1 + Math.log((double) papers / n))
                    .toArray();
        }

        static Vocabulary of(SortedMap<String, Integer> documents, int papers) {
            Map<String, Integer> words = new LinkedHashMap<>();
            documents.keySet().forEach(word -> words.put(word, words.size()));
            return new Vocabulary(words, new ArrayList<>(documents.values()), papers);
        }

        int size() {
            return words.size();
        }

        int papers() {
            return papers;
        }

        Map<String, Integer> words() {
            return words;
        }

        int documents(int index) {
            return documents.get(index);
        }

        /** Feature number to damped count times rarity, in growing order, scaled to length 1. */
        Vector vector(List<String> features) {
            int[] found = new int[features.size()];
            int n = 0;
            for (String feature : features) {
                Integer index = words.get(feature);
                if (index != null) {
                    found[n++] = index;
                }
            }
            Arrays.sort(found, 0, n);
            int[] indices = new int[n];
            double[] values = new double[n];
            int size = 0;
            double square = 0;
            for (int i = 0; i < n; ) {
                int run = i;
                while (run < n && found[run] == found[i]) {
                    run++;
                }
                double value = (1 + Math.log(run - i)) * rarity[found[i]];
                indices[size] = found[i];
                values[size++] = value;
                square += value * value;
                i = run;
            }
            double length = Math.sqrt(square);
            for (int i = 0; i < size; i++) {
                values[i] /= length;
            }
            return new Vector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d words of %d papers", size(), papers);
        }
    }
}
