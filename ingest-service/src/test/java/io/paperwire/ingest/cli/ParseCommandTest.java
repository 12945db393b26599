package io.paperwire.ingest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
    private static final String DIGEST = """
            | Title | Link |
            |---|---|
            | A “Title” 🚀 | https://arxiv.org/abs/2505.00001 |
            | Again | https://arxiv.org/abs/2505.00001 |
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void acceptedRowIsOneJsonLineWithEveryField() throws IOException {
        String file = write("x.md", DIGEST);

        assertThat(run(file)).isZero();
        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"file\":\"" + file + "\",\"line\":3,\"id\":\"2505.00001\",\"title\":\"A “Title” 🚀\","
                        + "\"authors\":[],\"category\":null,\"labels\":[],\"summary\":null,\"date\":null,"
                        + "\"links\":{\"arxiv\":\"https://arxiv.org/abs/2505.00001\",\"huggingface\":null,"
                        + "\"pdf\":\"https://arxiv.org/pdf/2505.00001\",\"code\":null}}\n");
        assertThat(err.toString(UTF_8)).isEqualTo(file + ":4: duplicate of line 3: 2505.00001\n");
    }

    @Test
    void someRejectedIsTwo() throws IOException {
        String file = write("x.md", DIGEST + "| No link | here |\n");

        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).endsWith(file + ":5: no arXiv id: | No link | here |\n");
    }

    @Test
    void nothingReadIsOne() throws IOException {
        assertThat(run(write("x.md", "words"))).isEqualTo(1);
    }

    @Test
    void headerWithoutRowsIsRead() throws IOException {
        assertThat(run(write("x.md", "| Title | Link |\n|---|---|\n"))).isZero();
    }

    @Test
    void missingFileIsSaidAndTheOthersAreRead() throws IOException {
        String missing = folder.resolve("missing.md").toString();

        assertThat(run(missing)).isEqualTo(1);
        assertThat(run(missing, write("x.md", DIGEST))).isEqualTo(2);
        assertThat(out.toString(UTF_8)).contains("2505.00001");
        assertThat(err.toString(UTF_8)).contains("cannot read " + missing + ": no such file");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int run(String... files) {
        return new ParseCommand(out, new PrintStream(err, true, UTF_8)).run(List.of(files));
    }
}
