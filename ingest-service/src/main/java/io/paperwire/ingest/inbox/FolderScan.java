package io.paperwire.ingest.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One look through a folder and those below it. */
final class FolderScan extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Consumer<Path> folders;
    private final BiConsumer<Path, String> trouble;
    private final List<Path> files = new ArrayList<>();

    private FolderScan(Path root, Consumer<Path> folders, BiConsumer<Path, String> trouble) {
        this.root = root;
        this.folders = folders;
        this.trouble = trouble;
    }

    /**
     * The files that have a digest's name. Links are not followed; pipes and sockets are no files.
     *
     * @param folders is told of each folder before its entries are read, so that it can ask for hints first
     * @param trouble is told of what cannot be taken, and why
     */
    static List<Path> of(Path root, Consumer<Path> folders, BiConsumer<Path, String> trouble) throws IOException {
        FolderScan scan = new FolderScan(root, folders, trouble);
        Files.walkFileTree(root, scan);
        return scan.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (!folder.equals(root) && !InboxFiles.isScanned(root.relativize(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.accept(folder);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (InboxFiles.isDigest(String.valueOf(file.getFileName()))) {
            if (attributes.isRegularFile()) {
                files.add(file);
            } else {
                trouble.accept(file, attributes.isSymbolicLink() ? "a link, which is not followed" : "no regular file");
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
        trouble.accept(path, failure.toString());
        return FileVisitResult.CONTINUE;
    }
}
