package io.paperwire.launcher.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log of one child: rotated when the child starts, and asked for the reason when it fails. */
final class LogFile {
    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 64 * 1024;
    private static final Pattern TROUBLE = Pattern.compile("FATAL|ERROR|Exception|error:|Error:|could not");

    private final Path path;

    LogFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Makes room for a new log; the last {@value #KEPT} stay as {@code .1} (newest) and so on. */
    void rotate() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        for (int age = KEPT; age >= 1; age--) {
            Path younger = age == 1 ? path : aged(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(age), REPLACE_EXISTING);
            }
        }
    }

    /** The line that most likely says why the child ended: its innermost cause, its last error, its last line. */
    Optional<String> reason() {
        List<String> lines = tail();
        return last(lines, line -> line.startsWith("Caused by: "))
                .or(() -> last(lines, line -> TROUBLE.matcher(line).find()))
                .or(() -> last(lines, line -> !line.isBlank()))
                .map(line -> line.replaceFirst("^Caused by: ", "").strip());
    }

    private List<String> tail() {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.readFully(bytes);
            return new String(bytes, UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of("its log cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> last(List<String> lines, java.util.function.Predicate<String> wanted) {
        return lines.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private Path aged(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }
}
