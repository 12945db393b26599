package io.paperwire.ingest.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from the next without reading it.
 *
 * @param file the file system's own key of the file (device and inode), null where it has none
 */
record FileStamp(@Nullable Object file, long size, Instant modified) {

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.fileKey(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    /** The stamp of a regular file; links are not followed. */
    static FileStamp of(Path path) throws IOException {
        return of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Whether something other than a write happened to the file last, such as the rename that moved it in: a write sets
     * both times, a rename only that of the change.
     */
    boolean wasTouchedAfterWrite(Path path) throws IOException {
        try {
            Object changed = Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return changed instanceof FileTime time && time.toInstant().isAfter(modified);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return false; // a file system without that time: the file has to stand still
        }
    }
}
