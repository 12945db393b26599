package io.paperwire.benchmark.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Papers made up from a seed, as long as real summaries are and with as many numbers. */
final class GeneratedPapers {
    private static final List<String> SYSTEMS =
            List.of("Zed-7B-RL", "OrcaNet", "GRIT-T", "Lumen 2", "FlowFormer", "Kestrel-VL", "Argo", "TinyMoE-1B");
    private static final List<String> BENCHMARKS = List.of(
            "AIME 2025", "MMLU-Pro", "ImageNet 256x256", "LiveCodeBench v5", "WebArena", "COCO", "GSM8K", "VBench");
    private static final List<String> MEASURES =
            List.of("accuracy", "Pass@1", "FID", "F1", "success rate", "BLEU", "mAP", "perplexity");
    private static final List<String> TOPICS = List.of(
            "reinforcement learning for language models",
            "diffusion-based video generation",
            "long-context reasoning",
            "vision-language alignment",
            "efficient mixture-of-experts training",
            "robotic manipulation from demonstrations");
    private static final List<String> FILLERS = List.of(
            "The main objective is to understand how %t behaves when supervision is scarce and the data are noisy.",
            "%s combines a lightweight encoder with a retrieval module, and is trained end to end in two stages.",
            "Extensive ablations show that each component contributes, and that the gains hold across model sizes.",
            "For practitioners, the results suggest that %t can be deployed without changes to existing pipelines.",
            "The authors release code, data and checkpoints, and discuss limitations that remain for future work.");
    private static final List<String> RESULTS = List.of(
            "%s achieves %p% %m on %b, outperforming %o by %d points.",
            "On %b, %s reaches a %m of %p, compared to %q for %o.",
            "It is trained on %nB tokens with %n,000 samples and reduces inference latency by %dx.",
            "%m improves from %q% to %p% on %b while memory drops by %d%.");

    private final Random random;

    GeneratedPapers(long seed) {
        this.random = new Random(seed);
    }

    List<Text> papers(int count) {
        List<Text> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String system = pick(SYSTEMS);
            String topic = pick(TOPICS);
            StringBuilder summary =
                    new StringBuilder("This paper introduces " + system + ", a framework for " + topic + ".");
            int sentences = 4 + random.nextInt(5);
            for (int k = 0; k < sentences; k++) {
                summary.append(' ').append(fill(pick(k % 3 == 2 ? RESULTS : FILLERS), system, topic));
            }
            papers.add(new Text(system + ": Rethinking " + topic, summary.toString()));
        }
        return papers;
    }

    private String fill(String sentence, String system, String topic) {
        return sentence.replace("%s", system)
                .replace("%t", topic)
                .replace("%m", pick(MEASURES))
                .replace("%b", pick(BENCHMARKS))
                .replace("%o", pick(SYSTEMS))
                .replace("%p", 50 + random.nextInt(49) + "." + random.nextInt(10))
                .replace("%q", 20 + random.nextInt(29) + "." + random.nextInt(10))
                .replace("%d", Integer.toString(2 + random.nextInt(8)))
                .replace("%n", Integer.toString(1 + random.nextInt(900)));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
