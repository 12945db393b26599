package io.paperwire.ingest.inbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.event.WireJson;
import io.paperwire.ingest.version.DigestReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/** Where files go when they have been dealt with, and the reports beside them. */
final class Shelves {
    private static final ObjectWriter REPORTS =
            WireJson.configure(JsonMapper.builder()).build().writerWithDefaultPrettyPrinter();
    private static final String REPORT = ".report.json";
    /** File systems take names of 255 bytes, of which a report's ending needs 12. */
    private static final int LONGEST_REPORTED = 243;

    private static final int LONGEST_NAME = 255;

    private Shelves() {}

    /**
     * Moves a file to its shelf, with a report beside it if there is something to report.
     *
     * @return where the file is now
     */
    static Path putAway(Path file, Path shelf, Path below, String hash, DigestReport report) throws IOException {
        Path target = target(file, shelf, below, hash);
        report(target, report);
        Files.move(file, target, ATOMIC_MOVE, REPLACE_EXISTING);
        return target;
    }

    /**
     * A place for a file at {@code shelf/below}; one that is there already with other bytes stays, and the newcomer's name gets
     * the first 8 characters of its hash.
     *
     * @param hash of the file, or anything that tells it from others
     */
    private static Path target(Path file, Path shelf, Path below, String hash) throws IOException {
        Path target = shelf.resolve(below);
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
        } catch (FileAlreadyExistsException e) {
            // What is a folder now was a file before.
            target = shelf.resolve(fitting(hash.substring(0, 8) + "-" + below.getFileName(), ""));
            Files.createDirectories(shelf);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !hasBytesOf(target, file)) {
            target = target.resolveSibling(fitting(String.valueOf(target.getFileName()), "." + hash.substring(0, 8)));
        }
        return target;
    }

    /** Writes the report of a file at that path, or takes an old one away when there is nothing to report now. */
    static void report(Path file, DigestReport report) throws IOException {
        Path target = reportOf(file);
        if (report.accounting().rejected() == 0 && report.status() != DigestReport.Outcome.HELD) {
            Files.deleteIfExists(target);
            return;
        }
        Path folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path unfinished = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(unfinished, REPORTS.writeValueAsBytes(report));
            Files.move(unfinished, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Where the report of a file at that path stands. */
    static Path reportOf(Path file) {
        return file.resolveSibling(shortened(String.valueOf(file.getFileName()), LONGEST_REPORTED) + REPORT);
    }

    private static boolean hasBytesOf(Path target, Path file) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(target, file) < 0;
    }

    /** The name with a mark before its ending, if any, and shortened there to what file systems take. */
    private static String fitting(String name, String mark) {
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String ending = mark + (dot <= 0 ? "" : name.substring(dot));
        return shortened(stem, LONGEST_NAME - ending.getBytes(StandardCharsets.UTF_8).length) + ending;
    }

    private static String shortened(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
