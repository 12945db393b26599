package io.paperwire.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Words with the frequencies of a language: the word of rank {@code r} is drawn with a probability proportional to
 * {@code 1 / (r + 2.7)} (Zipf, as Mandelbrot corrected it). First come words that say nothing, then words of the field,
 * then words made of syllables.
 */
final class Vocabulary {
    static final int SIZE = 40_000;

    private static final List<String> PLAIN = List.of(("the of and to in a for with on we that is this by as from are"
                    + " which our it an can at or be both while these between through each over into not more its their"
                    + " than across under has have also all such using two most without other one new how only been")
            .split(" "));
    private static final List<String> FIELD = List.of(("model language data training reasoning method image learning"
                    + " video performance generation text task benchmark large framework diffusion approach results"
                    + " visual agent quality policy network reward attention transformer evaluation dataset"
                    + " representation knowledge embedding alignment inference detection segmentation retrieval"
                    + " optimization prompt token context scaling human domain robust speech graph multimodal motion"
                    + " latent sampling decoder encoder gradient supervised reinforcement distillation quantization"
                    + " compression memory planning navigation robot simulation safety bias fairness privacy federated"
                    + " adversarial synthetic annotation translation summarization dialogue recommendation ranking"
                    + " tracking depth camera scene object pose texture mesh rendering audio music medical protein"
                    + " molecule climate weather traffic finance legal education code software compiler theorem proof"
                    + " logic symbolic causal bayesian variational contrastive masked autoregressive sparse mixture"
                    + " expert routing adapter pruning cache throughput latency hallucination calibration uncertainty"
                    + " curriculum exploration imitation preference instruction")
            .split(" "));
    private static final String[] SYLLABLES = syllables();
    private static final double SHIFT = 2.7;

    private final double[] cumulative = new double[SIZE];

    Vocabulary() {
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1 / (rank + SHIFT);
            cumulative[rank] = sum;
        }
    }

    /** The word of a rank from 0; no two ranks have the same. */
    static String word(int rank) {
        if (rank < PLAIN.size()) {
            return PLAIN.get(rank);
        }
        int field = rank - PLAIN.size();
        if (field < FIELD.size()) {
            return FIELD.get(field);
        }
        int made = field - FIELD.size();
        int n = SYLLABLES.length;
        return SYLLABLES[made % n] + SYLLABLES[made / n % n] + SYLLABLES[made / n / n % n] + "x";
    }

    /** A word as running text has it. */
    String draw(SplittableRandom random) {
        int place = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[SIZE - 1]);
        return word(place < 0 ? Math.min(SIZE - 1, -place - 1) : place);
    }

    /** A word of the field, each as likely as another. */
    static String term(SplittableRandom random) {
        return FIELD.get(random.nextInt(FIELD.size()));
    }

    private static String[] syllables() {
        String consonants = "bdfgklmnprtvz";
        String vowels = "aeiou";
        String[] all = new String[consonants.length() * vowels.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = "" + consonants.charAt(i / vowels.length()) + vowels.charAt(i % vowels.length());
        }
        return all;
    }
}
