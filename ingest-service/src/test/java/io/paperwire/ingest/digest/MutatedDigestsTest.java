package io.paperwire.ingest.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.paperwire.model.Reject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Broken versions of the seed and of our own digests: nothing is thrown, and every account closes. */
class MutatedDigestsTest {
    private static final int INPUTS = 20_000;
    private static final long SEED = 20250513;
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

    @Test
    void mutatedDigestNeverBreaksTheReader() throws IOException {
        List<byte[]> corpus = corpus();
        for (int i = 0; i < INPUTS; i++) {
            Random random = new Random(SEED + i);
            byte[] input = mutated(corpus, random);
            try {
                check(input);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                fail("seed " + (SEED + i) + ": " + new String(input, UTF_8), e);
            }
        }
    }

    private static void check(byte[] input) throws IOException {
        DigestReading reading = DigestReader.standard().read(DigestSource.of("2025-05-13.md", input));
        if (input.length % 4 == 0) {
            DigestReading.Collector sink = new DigestReading.Collector();
            Accounting streamed = DigestReader.standard().readTwice(DigestSource.of("2025-05-13.md", input), sink);
            assertThat(sink.with(streamed)).isEqualTo(reading);
        }
        Accounting accounting = reading.accounting();
        assertThat(accounting.read())
                .isEqualTo(reading.listings().size() + reading.duplicates().size() + accounting.rejected());
        assertThat(accounting.accepted()).isEqualTo(reading.listings().size());
        assertThat((long) reading.rejects().size()).isEqualTo(Math.min(accounting.rejected(), 1000));
        for (Reject reject : reading.rejects()) {
            assertThat(reject.reason()).isNotBlank();
            assertThat(reject.quote()).doesNotContain("\n", "\0");
        }
    }

    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>(List.of(SeedDigest.bytes()));
        for (Path file : GoldenDigestsTest.digests().toList()) {
            corpus.add(Files.readAllBytes(file));
        }
        return corpus;
    }

    private static byte[] mutated(List<byte[]> corpus, Random random) {
        byte[] bytes = piece(corpus, random, LONGEST);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(1 << random.nextInt(8)));
            byte[] middle = switch (random.nextInt(6)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt()};
                case 2 -> Arrays.copyOfRange(bytes, at, to);
                case 3 -> piece(corpus, random, 300);
                default -> TOKENS[random.nextInt(TOKENS.length)];
            };
            boolean twice = random.nextInt(6) == 0;
            bytes = spliced(bytes, at, random.nextBoolean() ? at : to, middle, twice ? 2 : 1);
        }
        return bytes;
    }

    private static byte[] piece(List<byte[]> corpus, Random random, int longest) {
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
