package io.paperwire.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The command {@code paperwire bench NAME}: a readable table and, as the last line, one JSON object.
 *
 * <p>Exit status 0 when every bar was met, 1 when one was missed or nothing could be measured, 2 for wrong arguments.
 */
public final class BenchCommand {
    private static final JsonMapper JSON = new JsonMapper();

    private BenchCommand() {}

    public static void main(String[] arguments) {
        List<Benchmark> benchmarks = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        // Engines and clients leave threads behind that would keep the process alive.
        System.exit(run(benchmarks, List.of(arguments), System.out, System.err));
    }

    static int run(List<Benchmark> benchmarks, List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.get(0).equals("--help")) {
            list(benchmarks, arguments.isEmpty() ? err : out);
            return arguments.isEmpty() ? 2 : 0;
        }
        for (Benchmark benchmark : benchmarks) {
            if (benchmark.name().equals(arguments.get(0))) {
                return run(benchmark, arguments.subList(1, arguments.size()), out, err);
            }
        }
        err.println("paperwire: no benchmark is called \"" + arguments.get(0) + "\"");
        list(benchmarks, err);
        return 2;
    }

    private static int run(Benchmark benchmark, List<String> arguments, PrintStream out, PrintStream err) {
        Measurement measurement;
        try {
            measurement = benchmark.run(arguments, out);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("benchmark", benchmark.name());
            line.putAll(measurement.figures());
            line.put("missed", measurement.missed());
            out.println(JSON.writeValueAsString(line));
        } catch (UsageException e) {
            err.println("paperwire: bench " + benchmark.name() + ": " + e.getMessage());
            return 2;
        } catch (Exception e) {
            err.println("paperwire: bench " + benchmark.name() + " could not be measured: " + e);
            Arrays.stream(e.getStackTrace()).limit(12).forEach(frame -> err.println("    at " + frame));
            return 1;
        }
        measurement.missed().forEach(bar -> err.println("paperwire: bench " + benchmark.name() + ": missed: " + bar));
        return measurement.missed().isEmpty() ? 0 : 1;
    }

    private static void list(List<Benchmark> benchmarks, PrintStream to) {
        to.println("Usage: paperwire bench NAME [ARGUMENT...]");
        benchmarks.forEach(benchmark -> to.printf("  %-10s %s%n", benchmark.name(), benchmark.purpose()));
    }
}
