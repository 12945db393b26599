package io.paperwire.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A program of its own that says whether clients got every event once and in order. It knows nothing but what they wrote
 * down, one line an event, and the outbox.
 */
final class DeliveryCheckMain {
    private static final Set<String> NAMES = Set.of("paper", "withdrawn", "board", "digest");
    private static final String PASSWORD = "PAPERWIRE_CHECK_PASSWORD";

    private DeliveryCheckMain() {}

    /** @param arguments JDBC address, user, and the clients' logs */
    public static void main(String[] arguments) throws IOException {
        List<OutboxEntry> outbox = OutboxEntry.all(arguments[0], arguments[1], System.getenv(PASSWORD));
        List<Finding> findings = new ArrayList<>();
        for (String log : List.of(arguments).subList(2, arguments.length)) {
            findings.addAll(DeliveryCheck.ofClient(log, NAMES, outbox, events(Path.of(log))));
        }
        System.out.println(findings.isEmpty() ? "nothing is wrong" : findings);
    }

    /** Runs the program on the logs and returns what it says. */
    static String run(TestSystem system, List<Path> logs) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DeliveryCheckMain.class.getName(),
                system.engines().jdbcUrl(),
                system.engines().username()));
        logs.forEach(log -> command.add(log.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD, system.engines().password());
        // Java would say that it found them, and only the findings are to be said.
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process check = builder.start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return check.waitFor(30, TimeUnit.SECONDS) ? said.strip() : "it did not end: " + said;
    }

    private static List<StreamEvent> events(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(field -> StreamEvent.logged(field[0], field[1], field[2], Integer.parseInt(field[3])))
                .toList();
    }
}
