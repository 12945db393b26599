package io.paperwire.benchmark.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Breaks digests: cuts, doubles and mixes pieces of them, and puts marks where they hurt. One seed, one input. */
final class DigestMutator {
    private static final int LONGEST = 6000;
    private static final byte[][] TOKENS = Stream.of(
                    "|",
                    "\n",
                    "\r",
                    "\n\n",
                    "|---|---|\n",
                    "\\|",
                    "**",
                    "[",
                    "](",
                    ")",
                    "#",
                    "# ",
                    "- ",
                    "> ",
                    "```",
                    "<!--",
                    "-->",
                    "{",
                    "}",
                    "[{",
                    "\"",
                    "\\u0000",
                    "\\ud800",
                    ",",
                    "et al.",
                    "2025-05-13",
                    "https://arxiv.org/abs/",
                    "2505.07608",
                    "(Read more on ",
                    "$",
                    "|||||||||",
                    "\0",
                    "\uFEFF",
                    "  ",
                    "Title",
                    "null")
            .map(token -> token.getBytes(UTF_8))
            .toArray(byte[][]::new);

    private final List<byte[]> corpus;

    /** @param corpus digests, none of them empty */
    DigestMutator(List<byte[]> corpus) {
        this.corpus = List.copyOf(corpus);
    }

    byte[] input(long seed) {
        var random = new Random(seed);
        byte[] bytes = piece(random, LONGEST);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(1 << random.nextInt(8)));
            byte[] middle = switch (random.nextInt(6)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt()};
                case 2 -> Arrays.copyOfRange(bytes, at, to);
                case 3 -> piece(random, 300);
                default -> TOKENS[random.nextInt(TOKENS.length)];
            };
            boolean twice = random.nextInt(6) == 0;
            bytes = spliced(bytes, at, random.nextBoolean() ? at : to, middle, twice ? 2 : 1);
        }
        return bytes;
    }

    private byte[] piece(Random random, int longest) {
        byte[] whole = corpus.get(random.nextInt(corpus.size()));
        int from = random.nextInt(3) == 0 ? random.nextInt(whole.length) : 0;
        int length = 1 + random.nextInt(Math.min(longest, whole.length - from));
        return Arrays.copyOfRange(whole, from, from + length);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        for (int i = 0; i < times; i++) {
            out.write(middle, 0, middle.length);
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
