package io.paperwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder that the ingest-service watches. */
record Inbox(Path folder) {

    /** Moves the digest in whole, as a careful program does. */
    void drop(SampleDigest digest) {
        drop(digest.name(), digest.markdown());
    }

    /** Moves a file in whole, under a name that may begin with its source. */
    void drop(String name, String content) {
        drop(name, content.getBytes(UTF_8));
    }

    void drop(String name, byte[] content) {
        try {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            // Beside the inbox, so that the move is a rename.
            Path whole = Files.createTempFile(folder.getParent(), "dropped-", ".tmp");
            Files.write(whole, content);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("The digest " + name + " cannot be dropped", e);
        }
    }

    /** Where a digest that was read is put. */
    Path processed(String name) {
        return folder.resolve("processed").resolve(name);
    }

    Path rejected(String name) {
        return folder.resolve("rejected").resolve(name);
    }

    /** What was taken and not put away yet: source and name. */
    List<String> claimed() throws IOException {
        Path claims = folder.resolve(".claimed");
        if (!Files.isDirectory(claims)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(claims)) {
            return files.filter(Files::isRegularFile)
                    .map(claims::relativize)
                    // A claim's own note that it is published lies beside the source's folder.
                    .filter(file -> file.getNameCount() > 2)
                    .map(file -> file.subpath(1, file.getNameCount()).toString())
                    .toList();
        }
    }
}
