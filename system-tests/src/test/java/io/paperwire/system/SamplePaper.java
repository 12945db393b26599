package io.paperwire.system;

import java.util.Locale;

/** A paper as a test puts it into a digest. */
record SamplePaper(String id, String title, String summary) {

    /** A paper that no other number gives; its summary holds one result. */
    static SamplePaper number(int number) {
        String id = String.format(Locale.ROOT, "2507.%05d", number);
        String summary = "We present Model-" + number + ". On AIME 2025 it reaches 5" + number % 10 + "." + number % 7
                + "% Pass@1.";
        return new SamplePaper(id, "Paper number " + number, summary);
    }

    SamplePaper withSummary(String other) {
        return new SamplePaper(id, title, other);
    }

    /** Its row in the dialect of the seeds. */
    String row() {
        return "| Natural Language Processing | " + title + " (Read more on [arXiv](https://arxiv.org/abs/" + id
                + ") or [HuggingFace](https://huggingface.co/papers/" + id + "))| ada, grace | " + summary + " |\n";
    }
}
