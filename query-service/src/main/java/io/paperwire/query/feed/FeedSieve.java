package io.paperwire.query.feed;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.PaperBatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Sifts chunks of the feed by filters: each filter is asked once a chunk, for all readers that have it, and what is sent to
 * several of them is put together once.
 *
 * <p>The papers of a chunk are indexed when the first filter asks, for all that ask meanwhile, and the index is dropped
 * when those have their answers: what is kept is a bit a paper.
 */
public final class FeedSieve {
    private static final Logger LOG = Logger.getLogger(FeedSieve.class);
    /** Answers that are kept, of about 200 bytes each. */
    private static final int ANSWERS = 20_000;
    /** Slices that are kept, of up to 64 KiB each; most hold nothing or share the one event in them. */
    private static final int SLICES = 64;

    private final Executor executor;
    private final Map<Question, CompletableFuture<BitSet>> answers = newest(ANSWERS);
    private final Map<Place, Slice> slices = newest(SLICES);
    private final Map<Span, List<Open>> waiting = new HashMap<>();

    /** @param executor asks the filters: not a thread that streams wait for */
    public FeedSieve(Executor executor) {
        this.executor = executor;
    }

    /** What {@code selection} gets of {@code chunk} at {@code from}, which the chunk must cover. */
    public CompletableFuture<Slice> slice(long generation, Chunk chunk, long from, Selection selection) {
        var place = new Place(new Span(generation, from, chunk.next()), selection);
        synchronized (this) {
            Slice ready = slices.get(place);
            if (ready != null) {
                return CompletableFuture.completedFuture(ready);
            }
        }
        return events(generation, chunk, from, selection)
                .thenApply(events -> keep(place, Slice.first(events, event -> true, chunk.next())));
    }

    /** The events of {@code chunk} that {@code selection} wants, at {@code from} and behind. */
    CompletableFuture<List<FeedEvent>> events(long generation, Chunk chunk, long from, Selection selection) {
        Filter filter = selection.filter();
        CompletableFuture<BitSet> matches =
                filter == null ? CompletableFuture.completedFuture(new BitSet()) : matches(generation, chunk, filter);
        return matches.thenApply(matched -> events(chunk, from, selection, matched));
    }

    private static List<FeedEvent> events(Chunk chunk, long from, Selection selection, BitSet matched) {
        List<FeedEvent> events = new ArrayList<>();
        for (int i = 0; i < chunk.events().size(); i++) {
            FeedEvent event = chunk.events().get(i);
            boolean passes = selection.filter() == null || event.type().counted() != FeedType.PAPER || matched.get(i);
            if (event.offset() >= from && passes && selection.types().contains(event.type())) {
                events.add(event);
            }
        }
        return events;
    }

    private synchronized Slice keep(Place place, Slice made) {
        Slice other = slices.putIfAbsent(place, made);
        return other == null ? made : other;
    }

    /** Which events of the chunk are papers that {@code filter} holds for, by their position in it. */
    synchronized CompletableFuture<BitSet> matches(long generation, Chunk chunk, Filter filter) {
        var span = new Span(generation, chunk.start(), chunk.next());
        var question = new Question(span, filter);
        CompletableFuture<BitSet> answer = answers.get(question);
        if (answer != null) {
            return answer;
        }
        answer = new CompletableFuture<>();
        answers.put(question, answer);
        List<Open> others = waiting.get(span);
        if (others == null) {
            waiting.put(span, new ArrayList<>(List.of(new Open(filter, answer))));
            executor.execute(() -> answer(chunk, span));
        } else {
            others.add(new Open(filter, answer));
        }
        return answer;
    }

    private void answer(Chunk chunk, Span span) {
        List<Integer> positions = new ArrayList<>();
        try (PaperBatch batch = PaperBatch.of(papers(chunk, positions))) {
            for (List<Open> round = take(span); !round.isEmpty(); round = take(span)) {
                round.forEach(open -> open.answer(batch, positions));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "feed: the events from %d to %d cannot be filtered", span.start(), span.next());
            forget(span).forEach(open -> open.completeExceptionally(e));
        }
    }

    /** Whoever still waits for an answer about {@code span}, and may ask again. */
    private synchronized List<CompletableFuture<BitSet>> forget(Span span) {
        waiting.remove(span);
        List<CompletableFuture<BitSet>> open = new ArrayList<>();
        answers.entrySet()
                .removeIf(entry ->
                        entry.getKey().span().equals(span) && !entry.getValue().isDone() && open.add(entry.getValue()));
        return open;
    }

    private static List<Paper> papers(Chunk chunk, List<Integer> positions) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < chunk.events().size(); i++) {
            FeedEvent event = chunk.events().get(i);
            if (event.type().counted() == FeedType.PAPER) {
                try {
                    papers.add(WireJson.read(event.json(), Paper.class));
                    positions.add(i);
                } catch (GarbledEventException e) {
                    LOG.warnf("feed: no filter holds for the event at %d: %s", event.offset(), e.getMessage());
                }
            }
        }
        return papers;
    }

    /** Those who ask at this moment; after none did, the next one begins anew. */
    private synchronized List<Open> take(Span span) {
        List<Open> round = waiting.getOrDefault(span, List.of());
        if (round.isEmpty()) {
            waiting.remove(span);
        } else {
            waiting.put(span, new ArrayList<>());
        }
        return round;
    }

    private static <K, V> Map<K, V> newest(int size) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }

    private record Span(long generation, long start, long next) {}

    private record Question(Span span, Filter filter) {}

    /** A question that is not answered yet. */
    private record Open(Filter filter, CompletableFuture<BitSet> answer) {
        void answer(PaperBatch batch, List<Integer> positions) {
            var matched = new BitSet();
            filter.matches(batch).stream().map(positions::get).forEach(matched::set);
            answer.complete(matched);
        }
    }

    private record Place(Span span, Selection selection) {}
}
