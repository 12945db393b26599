package io.paperwire.benchmark.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paperwire.benchmark.CpuClock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the time grows with the input, for texts that make careless readers slow. */
final class Growth {
    /** Ten times the input may take this many times the time. */
    static final double BAR = 12;

    private static final int SMALL = 100_000;
    private static final int ROUNDS = 8;
    private static final String TABLE = "| Title | Authors | Summary |\n|---|---|---|\n";
    private static final String ROW =
            "| T (Read more on [arXiv](https://arxiv.org/abs/2505.07608)) | Ann, Bo | A summary of some words. |\n";

    private Growth() {}

    /** Texts by name; each is repeated until it is long enough, behind a table's header where it says so. */
    static Map<String, byte[][]> texts() {
        Map<String, byte[][]> texts = new LinkedHashMap<>();
        add(texts, "rows", TABLE, ROW);
        add(texts, "bars", TABLE, "|");
        add(texts, "a row that never ends", TABLE + "| T", " and on | and on");
        add(texts, "line breaks in a row", TABLE + "| T | A", "\nmore");
        add(texts, "backslashes", TABLE + "| T ", "\\");
        add(texts, "open brackets", TABLE + "| ", "[");
        add(texts, "brackets in brackets", TABLE + "| ", "[](");
        add(texts, "open tags", TABLE + "| ", "<a ");
        add(texts, "bold marks", "### ", "**a ");
        add(texts, "pictures", TABLE + "| ", "![](");
        add(texts, "digits", "", "2505");
        add(texts, "addresses", TABLE + "| T | ", "https://arxiv.org/abs/");
        add(texts, "read more", TABLE + "| ", "(Read more on ");
        add(texts, "quotes of quotes", "### [T](https://arxiv.org/abs/2505.07608)\n\n", "> ");
        add(texts, "headings", "", "# a\n");
        add(texts, "folds", "### [T](https://arxiv.org/abs/2505.07608)\n", "<details><summary>x</summary>\n");
        add(texts, "list items", "", "- 2025-05-13, **T**, A, Paper: [x](https://arxiv.org/abs/2505.07608)\n");
        add(texts, "blank lines in a table", TABLE + ROW, "\n");
        add(texts, "JSON brackets", "", "[");
        add(texts, "JSON objects", "[", "{\"paper\":");
        add(texts, "JSON records", "[", "{\"paper\": {\"id\": \"2505.07608\", \"title\": \"T\"}},\n");
        add(texts, "white space", TABLE + "| T", " \t");
        return texts;
    }

    private static void add(Map<String, byte[][]> texts, String name, String start, String again) {
        texts.put(name, new byte[][] {text(start, again, SMALL), text(start, again, 10 * SMALL)});
    }

    private static byte[] text(String start, String again, int length) {
        return (start + again.repeat((length - start.length()) / again.length())).getBytes(UTF_8);
    }

    /** How many times the time of the small text the large one takes; both in their best of some rounds. */
    static double ratio(byte[][] texts) {
        return (double) nanoseconds(texts[1]) / nanoseconds(texts[0]);
    }

    private static long nanoseconds(byte[] text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            CpuClock clock = CpuClock.ofThread();
            String fault = Check.fault(text);
            if (fault != null) {
                throw new IllegalStateException(fault);
            }
            best = Math.min(best, clock.nanoseconds());
        }
        return best;
    }
}
