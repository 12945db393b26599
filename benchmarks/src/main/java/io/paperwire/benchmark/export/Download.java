package io.paperwire.benchmark.export;

import io.paperwire.launcher.process.ServiceInstance;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All papers, read to the end.
 *
 * @param heap the most bytes of heap that the service was seen to use meanwhile
 * @param resident the most bytes of memory that the process was seen to have meanwhile
 */
record Download(long papers, long bytes, double seconds, long heap, long resident) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int BUFFER = 64 * 1024;
    private static final int EVERY_MILLISECONDS = 100;
    private static final long KIBIBYTE = 1024;

    static Download of(ServiceInstance query, SystemPart service) throws IOException, InterruptedException {
        var heap = new AtomicLong();
        var resident = new AtomicLong();
        long pid = service.process().orElseThrow().pid();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        var watching = watch.scheduleAtFixedRate(
                () -> {
                    heap.accumulateAndGet(heap(query.url()), Math::max);
                    resident.accumulateAndGet(resident(pid), Math::max);
                },
                0,
                EVERY_MILLISECONDS,
                TimeUnit.MILLISECONDS);
        try {
            long start = System.nanoTime();
            long papers = 0;
            long bytes = 0;
            var request = HttpRequest.newBuilder(query.url().resolve("/api/v1/papers.ndjson"))
                    .build();
            try (InputStream lines =
                    CLIENT.send(request, BodyHandlers.ofInputStream()).body()) {
                byte[] buffer = new byte[BUFFER];
                for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
                    bytes += read;
                    for (int i = 0; i < read; i++) {
                        papers += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (watching.isDone()) {
                throw new IllegalStateException("the service's memory could not be watched");
            }
            return new Download(papers, bytes, seconds, heap.get(), resident.get());
        } finally {
            watch.shutdownNow();
        }
    }

    static long mebibytes(long bytes) {
        return bytes / KIBIBYTE / KIBIBYTE;
    }

    private static long heap(URI service) {
        try {
            var request = HttpRequest.newBuilder(service.resolve("/q/metrics"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException("the service does not tell its memory", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new IllegalStateException("the memory of process " + pid + " cannot be read", e);
        }
    }
}
