package io.paperwire.launcher.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One instance of a packaged service: what is started, where it listens and what it is told.
 *
 * @param name what people call it, also the name of its log
 * @param application the {@code quarkus-app} folder that the build made
 * @param port its HTTP port on the loopback interface
 * @param data its data folder, also its working directory
 * @param settings configuration by property name, visible to all who see the process
 * @param secrets environment variables, for what others must not see
 * @param heap of its JVM at most, as {@code -Xmx} takes it
 */
public record ServiceInstance(
        String name,
        Path application,
        int port,
        Path data,
        Map<String, String> settings,
        Map<String, String> secrets,
        String heap) {
    /** Enough for what one machine's digests bring. */
    private static final String HEAP = "192m";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int ANSWER_LIMIT_MILLIS = 2_000;
    private static final String QUARKUS_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    public ServiceInstance {
        application = application.toAbsolutePath();
        data = data.toAbsolutePath();
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** An instance with the heap that {@code up} gives it. */
    public ServiceInstance(
            String name,
            Path application,
            int port,
            Path data,
            Map<String, String> settings,
            Map<String, String> secrets) {
        this(name, application, port, data, settings, secrets, HEAP);
    }

    /** The same instance under another name, for a second one beside it. */
    public ServiceInstance named(String other) {
        return new ServiceInstance(other, application, port, data, settings, secrets, heap);
    }

    /** The same instance with one more setting, or another value for one that it has. */
    public ServiceInstance with(String property, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(property, value);
        return new ServiceInstance(name, application, port, data, more, secrets, heap);
    }

    /** The same instance with another heap. */
    public ServiceInstance withHeap(String other) {
        return new ServiceInstance(name, application, port, data, settings, secrets, other);
    }

    /** Where it answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path log() {
        return data.resolve("log").resolve(name + ".log");
    }

    /** The instance as a part of the system, not started yet; ready when {@code /q/health/ready} answers 200. */
    public SystemPart part() {
        String classPath = JavaCommand.launcherClasses()
                + System.getProperty("path.separator")
                + application.resolve("quarkus-run.jar");
        JavaCommand java = new JavaCommand(data, options(), classPath, List.of(QUARKUS_MAIN));
        ChildCommand command = new ChildCommand(name, java.line(), java.environment(secrets), data, log(), Signal.TERM);
        return new SystemPart(command, this::prepare, process -> answersReady(), START_LIMIT);
    }

    List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                // A service that has lost a thread to a full heap may still look ready: it ends and is started again.
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.banner.enabled=false",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dpaperwire.data-dir=" + data));
        new TreeMap<>(settings).forEach((property, value) -> options.add("-D" + property + "=" + value));
        return options;
    }

    private void prepare() {
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new PartFailure(name + " is not built: there is no " + application.resolve("quarkus-run.jar"));
        }
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new PartFailure("The data folder " + data + " cannot be made: " + e.getMessage(), e);
        }
    }

    private boolean answersReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) url().resolve("/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(ANSWER_LIMIT_MILLIS);
            connection.setReadTimeout(ANSWER_LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            // Not listening yet, or stuck: not ready either way.
            return false;
        }
    }
}
