package io.paperwire.launcher.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end with its output in a log. */
final class Programs {
    private static final int LIMIT_SECONDS = 60;

    private Programs() {}

    /** Runs the program and throws unless it ends with 0 within a minute; the standard input is the given file. */
    static void run(List<String> line, Path input, Path log) throws IOException {
        int status = status(new ProcessBuilder(line)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        if (status != 0) {
            throw new IOException(Path.of(line.get(0)).getFileName() + " ended with " + status + " (log: " + log + ")");
        }
    }

    /** Whether the program can be run here and ends with 0. */
    static boolean works(List<String> line) {
        try {
            return status(new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int status(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(builder.command() + " did not end within " + LIMIT_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(builder.command() + " was interrupted", e);
        }
    }
}
