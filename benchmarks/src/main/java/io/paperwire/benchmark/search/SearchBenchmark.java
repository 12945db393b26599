package io.paperwire.benchmark.search;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import io.paperwire.model.Paper;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ranked search in process beside PostgreSQL's full-text search of the same papers, over JDBC, in the same run.
 *
 * <p>Both answer the ids of the 20 best papers. Each side is asked the whole list of queries in turn, warm.
 */
public final class SearchBenchmark implements Benchmark {
    private static final int DEFAULT_PAPERS = 100_000;
    private static final int MAX_PAPERS = 3_000_000;
    private static final long SEED = 20_250_513;
    private static final int LIMIT = 20;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int POSTGRES_ROUNDS = 5;
    private static final double BAR = 20;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String purpose() {
        return "ranked search beside PostgreSQL's: search [--papers N] [--plot FILE.svg]";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        Map<String, String> options = options(arguments);
        int papers = papers(options.getOrDefault("--papers", Integer.toString(DEFAULT_PAPERS)));
        List<SearchQuery> queries = SearchQuery.all();
        List<Size> sizes = new ArrayList<>();
        try (Scratch scratch = Scratch.open();
                PaperIndex index = new PaperIndex(scratch.folder().resolve("index"));
                PaperTable table = scratch.table()) {
            var generated = new GeneratedPapers(SEED);
            int from = 0;
            for (int size : sizes(papers)) {
                System.err.printf(Locale.ROOT, "search: adding papers up to %,d%n", size);
                for (int place = from; place < size; place++) {
                    Paper paper = generated.paper(place);
                    index.add(paper);
                    table.add(paper);
                }
                from = size;
                index.refresh();
                table.refresh();
                sizes.add(measure(size, queries, index, table));
            }
            print(sizes, queries, index, out);
        }
        String plot = options.get("--plot");
        if (plot != null) {
            Files.writeString(Path.of(plot), new CostPlot(sizes).svg());
            out.println("The plot is in " + plot);
        }
        return measurement(sizes);
    }

    private static Size measure(int papers, List<SearchQuery> queries, PaperIndex index, PaperTable table)
            throws Exception {
        Rounds ours = Rounds.run(queries, WARM_UP, ROUNDS, query -> index.search(query, LIMIT));
        // Workers help with frequent words on an idle machine and cost with rare ones: the better of the two counts.
        table.useWorkers(0);
        Rounds alone = Rounds.run(queries, 1, POSTGRES_ROUNDS, query -> table.search(query, LIMIT));
        table.useWorkers(2);
        Rounds helped = Rounds.run(queries, 1, POSTGRES_ROUNDS, query -> table.search(query, LIMIT));
        Rounds best = alone.all().milliseconds(0.99) <= helped.all().milliseconds(0.99) ? alone : helped;
        return new Size(papers, ours.all(), best.all(), ours.groups(), best.groups());
    }

    /** The last size is the one asked for; those before show how the cost grows. */
    static List<Integer> sizes(int papers) {
        List<Integer> sizes = new ArrayList<>();
        for (int size : new int[] {10_000, 30_000, 100_000, 300_000, 1_000_000}) {
            if (size < papers) {
                sizes.add(size);
            }
        }
        sizes.add(papers);
        return sizes;
    }

    private static void print(List<Size> sizes, List<SearchQuery> queries, PaperIndex index, PrintStream out)
            throws Exception {
        out.printf(Locale.ROOT, "Ranked search, best %d, milliseconds; %d queries%n", LIMIT, queries.size());
        out.printf("%-12s %10s %10s %10s %10s %8s%n", "papers", "ours p50", "ours p99", "PG p50", "PG p99", "p99 x");
        for (Size size : sizes) {
            row(out, String.format(Locale.ROOT, "%,d", size.papers()), size.ours(), size.postgres());
        }
        Size last = sizes.get(sizes.size() - 1);
        out.printf(Locale.ROOT, "%nBy class of query at %,d papers%n", last.papers());
        for (var group : last.oursByGroup().entrySet()) {
            Latencies postgres = last.postgresByGroup().get(group.getKey());
            if (postgres != null) {
                row(out, group.getKey(), group.getValue(), postgres);
            }
        }
        out.printf(Locale.ROOT, "%nMatches of a query at %,d papers%n", last.papers());
        Map<String, List<Integer>> matches = new LinkedHashMap<>();
        for (SearchQuery query : queries) {
            matches.computeIfAbsent(query.group(), group -> new ArrayList<>()).add(index.count(query));
        }
        matches.forEach((group, counts) -> out.printf(
                Locale.ROOT,
                "%-12s %,d to %,d%n",
                group,
                counts.stream().mapToInt(Integer::intValue).min().orElse(0),
                counts.stream().mapToInt(Integer::intValue).max().orElse(0)));
    }

    private static void row(PrintStream out, String label, Latencies ours, Latencies postgres) {
        out.printf(
                Locale.ROOT,
                "%-12s %10.3f %10.3f %10.2f %10.2f %8.1f%n",
                label,
                ours.milliseconds(0.5),
                ours.milliseconds(0.99),
                postgres.milliseconds(0.5),
                postgres.milliseconds(0.99),
                postgres.milliseconds(0.99) / ours.milliseconds(0.99));
    }

    private static Measurement measurement(List<Size> sizes) {
        Size last = sizes.get(sizes.size() - 1);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("papers", last.papers());
        figures.put("searchP50Ms", last.ours().milliseconds(0.5));
        figures.put("searchP99Ms", last.ours().milliseconds(0.99));
        figures.put("postgresP50Ms", last.postgres().milliseconds(0.5));
        figures.put("postgresP99Ms", last.postgres().milliseconds(0.99));
        figures.put("timesFasterAtP99", last.ratio());
        List<String> missed = last.ratio() >= BAR
                ? List.of()
                : List.of("ranked search is %.1f times as fast as PostgreSQL's at the 99th percentile, the bar is %.0f"
                        .formatted(last.ratio(), BAR));
        return new Measurement(figures, missed);
    }

    private static Map<String, String> options(List<String> arguments) throws UsageException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!List.of("--papers", "--plot").contains(name) || i + 1 == arguments.size()) {
                throw new UsageException("\"" + name + "\": expected --papers N and --plot FILE.svg");
            }
            options.put(name, arguments.get(i + 1));
        }
        return options;
    }

    private static int papers(String text) throws UsageException {
        int papers = text.matches("[0-9_,]{1,9}") ? Integer.parseInt(text.replaceAll("[_,]", "")) : 0;
        if (papers < 1_000 || papers > MAX_PAPERS) {
            throw new UsageException("--papers is \"" + text + "\": expected a number from 1000 to " + MAX_PAPERS);
        }
        return papers;
    }
}
