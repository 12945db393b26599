package io.paperwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A client of the stream that keeps at it: it records every event with an id, and whenever the connection ends it goes
 * to the next instance and resumes there with {@code Last-Event-ID}.
 *
 * <p>It filters nothing: what comes twice is recorded twice.
 */
final class StreamClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECT_MILLIS = 2_000;
    /** Longer than the heartbeat of 15 s: a silent connection is a dead one. */
    private static final int SILENCE_MILLIS = 20_000;

    private static final long PAUSE_MILLIS = 100;
    /** On average. */
    private static final int EVENTS_A_CUT = 25;

    private final List<URI> instances;
    private final String types;
    private final Path log;
    private final Cuts cuts;
    private final List<StreamEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> otherEvents = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread reader;
    private volatile String lastId;

    private StreamClient(List<URI> instances, String types, Path log, Cuts cuts) {
        this.instances = List.copyOf(instances);
        this.types = types;
        this.lastId = "earliest";
        this.log = log;
        this.cuts = cuts;
        this.reader = new Thread(this::followToTheEnd, "stream-client");
        reader.setDaemon(true);
    }

    /**
     * Follows the stream from the feed's beginning.
     *
     * @param instances the query-services, without a slash at the end
     * @param types for example {@code paper,withdrawn,digest}
     * @param log takes one line an event: id, name, key and revision
     */
    static StreamClient fromTheBeginning(List<URI> instances, String types, Path log) {
        return started(new StreamClient(instances, types, log, new Cuts(number -> false, attempt -> attempt)));
    }

    /** The same, cut off at random, each time to go on at any of the instances. */
    static StreamClient cutAtRandom(List<URI> instances, String types, Path log, Random random) {
        return started(new StreamClient(
                instances,
                types,
                log,
                new Cuts(number -> random.nextInt(EVENTS_A_CUT) == 0, attempt -> random.nextInt(instances.size()))));
    }

    private static StreamClient started(StreamClient client) {
        client.reader.start();
        return client;
    }

    /** What came so far, in the order of arrival. */
    List<StreamEvent> events() {
        return List.copyOf(events);
    }

    /** The names of events without an id, such as {@code reset} and {@code restart}. */
    List<String> otherEvents() {
        return List.copyOf(otherEvents);
    }

    /** How often a connection was made that answered with a stream. */
    int connections() {
        return connections.get();
    }

    /** Records nothing more. The connection ends with the next line: closing it would wait for that line too. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void followToTheEnd() {
        for (int attempt = 0; closed.getCount() > 0; attempt++) {
            try {
                follow(instances.get(cuts.instance().applyAsInt(attempt) % instances.size()));
            } catch (IOException e) {
                note("# " + e);
            }
            pause();
        }
    }

    private void follow(URI instance) throws IOException {
        HttpURLConnection open = (HttpURLConnection)
                instance.resolve("/api/v1/stream?types=" + types).toURL().openConnection();
        open.setConnectTimeout(CONNECT_MILLIS);
        open.setReadTimeout(SILENCE_MILLIS);
        open.setRequestProperty("Accept", "text/event-stream");
        open.setRequestProperty("Last-Event-ID", lastId);
        if (open.getResponseCode() != 200) {
            throw new IOException(instance + " answered " + open.getResponseCode());
        }
        note("# connected to " + instance + " after " + lastId + ", connection " + connections.incrementAndGet());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open.getInputStream(), UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null && closed.getCount() > 0; line = lines.readLine()) {
                if (line.isEmpty()) {
                    take(fields);
                    if (fields.containsKey("id") && cuts.after().test(events.size())) {
                        note("# cut");
                        return;
                    }
                    fields.clear();
                } else if (!line.startsWith(":")) {
                    String[] field = line.split(": ?", 2);
                    fields.merge(field[0], field.length == 2 ? field[1] : "", (one, more) -> one + "\n" + more);
                }
            }
        }
    }

    private void take(Map<String, String> fields) throws IOException {
        String id = fields.get("id");
        String name = fields.getOrDefault("event", "message");
        if (id != null) {
            StreamEvent event = new StreamEvent(id, name, JSON.readTree(fields.getOrDefault("data", "null")));
            events.add(event);
            lastId = id;
            note(id + "\t" + name + "\t" + event.key() + "\t" + event.revision());
        } else if (fields.containsKey("data")) {
            otherEvents.add(name);
            note("# " + name + " " + fields.get("data"));
        }
    }

    private void note(String line) {
        try {
            Files.writeString(log, line + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The client's log cannot be written", e);
        }
    }

    private void pause() {
        try {
            if (closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                note("# closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * When a connection is ended on this side, and where the next one leads.
     *
     * @param after tells it by the number of events so far
     * @param instance by the number of connections so far
     */
    private record Cuts(IntPredicate after, IntUnaryOperator instance) {}
}
