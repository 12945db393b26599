package io.paperwire.ingest.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the complete files of a folder and hands each to its {@link Taker}.
 *
 * <p>The operating system's hints say where to look soon; a look through the whole folder, at the start, by the clock and
 * when hints were lost, finds what they did not tell.
 */
final class WatchedFolder implements Runnable {
    private static final Logger LOG = Logger.getLogger(WatchedFolder.class);
    /** A folder of 100,000 files takes a second to look through: that must stay a small part of the time. */
    private static final int SCAN_SHARE = 20;

    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration GATE = Duration.ofMillis(250);
    private static final int MANY = 10_000;

    private final Settings settings;
    private final Taker taker;
    private final Gate gate;
    private final IntConsumer waiting;
    private final Settling settling;
    private final Map<Path, Moment> due = new HashMap<>();
    private final Map<Path, FileStamp> dealtWith = new HashMap<>();
    private final Set<Path> told = new HashSet<>();
    private Moment nextScan = Moment.now();
    private String log = "";
    private volatile boolean stopped;

    /** @param waiting is told how many complete files have not been taken yet */
    WatchedFolder(Settings settings, Taker taker, Gate gate, IntConsumer waiting) {
        this.waiting = waiting;
        this.settings = settings;
        this.taker = taker;
        this.gate = gate;
        this.settling = new Settling(settings.stillFor());
    }

    /**
     * What to look at, and how.
     *
     * @param source of every file; null if their folders name it
     * @param hints whether the operating system is asked
     */
    record Settings(Path root, @Nullable String source, Duration stillFor, Duration scanEvery, boolean hints) {}

    /** Whether digests are taken now, and on which log of Kafka they would be: files wait where they are meanwhile. */
    interface Gate {
        Optional<String> openOn();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try (Hints hints = new Hints(settings.root())) {
            while (!stopped) {
                step(hints);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("folder not watched any more: path=" + settings.root(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(Hints hints) throws InterruptedException {
        try {
            Optional<String> open = gate.openOn();
            if (open.isPresent()) {
                startOver(open.get());
                look(hints);
            } else {
                remember(hints.poll(GATE));
            }
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with one look, the next one may go well.
            LOG.errorf(e, "folder not looked through: path=%s", settings.root());
            nextScan = Moment.now().plus(RETRY);
        }
    }

    /** On another log nothing of what stands here is known. */
    private void startOver(String openLog) {
        if (!openLog.equals(log)) {
            log = openLog;
            dealtWith.clear();
            nextScan = Moment.now();
        }
    }

    private void look(Hints hints) throws IOException, InterruptedException {
        remember(hints.poll(untilNext()));
        Moment now = Moment.now();
        List<Path> soon = new ArrayList<>();
        due.forEach((path, when) -> {
            if (!now.isBefore(when)) {
                soon.add(path);
            }
        });
        for (Path path : soon) {
            waiting.accept(due.size());
            remember(hints.poll(Duration.ZERO)); // what was written while the files before this one were taken
            due.remove(path);
            examine(path);
        }
        waiting.accept(due.size());
        if (!Moment.now().isBefore(nextScan)) {
            scan(hints);
        }
    }

    private void scan(Hints hints) throws IOException, InterruptedException {
        taker.retry();
        Moment begun = Moment.now();
        List<Path> files = FolderScan.of(settings.root(), settings.hints() ? hints::watch : folder -> {}, this::tell);
        Duration took = Moment.now().since(begun);
        if (dealtWith.size() > files.size()) {
            dealtWith.keySet().retainAll(new HashSet<>(files));
        }
        int ahead = (int)
                files.stream().filter(file -> !dealtWith.containsKey(file)).count();
        for (Path file : files) {
            waiting.accept(ahead);
            if (stopped || gate.openOn().isEmpty()) {
                return;
            }
            ahead -= dealtWith.containsKey(file) ? 0 : 1;
            if (!due.containsKey(file)) {
                examine(file);
            }
        }
        waiting.accept(due.size());
        Duration rest = took.multipliedBy(SCAN_SHARE);
        nextScan = Moment.now().plus(rest.compareTo(settings.scanEvery()) > 0 ? rest : settings.scanEvery());
    }

    private void examine(Path file) throws InterruptedException {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                settling.forget(file);
                return;
            }
            FileStamp stamp = FileStamp.of(file);
            if (stamp.equals(dealtWith.get(file))) {
                settling.forget(file);
                return;
            }
            Optional<Duration> wait = settling.look(file, stamp, stamp.wasTouchedAfterWrite(file), Moment.now());
            if (wait.isPresent()) {
                due.put(file, Moment.now().plus(wait.get()));
            } else {
                take(file, stamp);
            }
        } catch (NoSuchFileException e) {
            settling.forget(file); // gone again, which is nobody's fault
        } catch (IOException | RuntimeException e) {
            tell(file, e.toString()); // and on with the others
            due.put(file, Moment.now().plus(RETRY));
        }
    }

    private void take(Path file, FileStamp stamp) throws IOException, InterruptedException {
        InboxFiles.Name name = InboxFiles.name(settings.root().relativize(file), settings.source());
        if (taker.take(file, name, stamp)) {
            settling.forget(file);
            if (Files.exists(file)) {
                dealtWith.put(file, stamp);
            }
        } else {
            due.put(file, Moment.now().plus(settings.stillFor()));
        }
    }

    private void remember(List<Hints.Hint> hints) {
        Moment now = Moment.now();
        for (Hints.Hint hint : hints) {
            Path path = hint.path();
            if (path == null || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                nextScan = now;
            } else if (InboxFiles.isDigest(String.valueOf(path.getFileName()))) {
                if (hint.kind() == Hints.Hint.Kind.APPEARED) {
                    settling.appeared(path, now);
                } else {
                    settling.written(path);
                }
                due.put(path, now.plus(Settling.HINT_DELAY));
            }
        }
    }

    private Duration untilNext() {
        Moment now = Moment.now();
        Moment next = nextScan;
        for (Moment when : due.values()) {
            next = when.isBefore(next) ? when : next;
        }
        return next.since(now);
    }

    private void tell(Path path, String reason) {
        if (told.size() < MANY && told.add(path)) {
            LOG.warnf("not taken: path=%s reason=%s", path, reason);
        }
    }
}
