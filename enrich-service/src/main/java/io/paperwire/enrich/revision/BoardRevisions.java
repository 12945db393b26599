package io.paperwire.enrich.revision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.paperwire.enrich.board.Bests;
import io.paperwire.enrich.board.BoardReader;
import io.paperwire.enrich.board.BoardState;
import io.paperwire.enrich.board.Placed;
import io.paperwire.enrich.board.RowChange;
import io.paperwire.enrich.delivery.UnprocessableEventException;
import io.paperwire.enrich.store.BoardLogRepository;
import io.paperwire.enrich.store.BoardLogRepository.Entry;
import io.paperwire.enrich.store.BoardRepository;
import io.paperwire.enrich.store.OutboxRepository;
import io.paperwire.enrich.store.Words;
import io.paperwire.event.BoardEvent;
import io.paperwire.event.EventType;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import io.paperwire.model.Cause;
import io.paperwire.model.Paper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings the boards to what changed papers say, in the transaction that changes the papers and holds their locks. */
public final class BoardRevisions {
    private final BoardReader reader;
    private final BoardRepository boards;
    private final BoardLogRepository log;
    private final OutboxRepository outbox;

    public BoardRevisions(BoardReader reader, BoardRepository boards, BoardLogRepository log, OutboxRepository outbox) {
        this.reader = reader;
        this.boards = boards;
        this.log = log;
        this.outbox = outbox;
    }

    /**
     * Writes the papers' rows, what the log says of them, and an event for each board whose best is another one now.
     *
     * @param papers as they are from now on; each is locked
     * @throws UnprocessableEventException if the rows of a paper cannot be told
     */
    public void write(Collection<Paper> papers) {
        List<RowChange> changes = changes(papers);
        if (changes.isEmpty()) {
            return;
        }
        // Locked first: what is read of a board before could be another transaction's.
        SortedMap<String, BoardState> before = boards.lock(changes.stream()
                .map(change -> Objects.requireNonNullElse(change.after(), change.before()))
                .map(placed -> Objects.requireNonNull(placed).board())
                .toList());
        boards.delete(changes.stream()
                .flatMap(change -> Stream.ofNullable(change.before()))
                .map(Placed::key)
                .toList());
        boards.save(changes.stream()
                .flatMap(change -> Stream.ofNullable(change.after()))
                .toList());
        SortedMap<String, BoardState> after = boards.sumUp(before.keySet());
        Map<String, List<RowChange>> byBoard =
                changes.stream().collect(groupingBy(RowChange::slug, TreeMap::new, toList()));
        List<Entry> entries = new ArrayList<>();
        List<BoardEvent> events = new ArrayList<>();
        byBoard.forEach((slug, rows) -> {
            BoardState was = Objects.requireNonNull(before.get(slug));
            BoardState is = Objects.requireNonNull(after.get(slug));
            rows.forEach(row -> entries.add(entry(is, was.best(), row)));
            Cause cause = rows.get(rows.size() - 1).cause();
            Bests.event(was, is, rows, cause, is.updatedAt()).ifPresent(event -> {
                entries.add(best(was.best(), is, cause));
                events.add(event);
            });
        });
        log.append(entries);
        boards.told(events.stream().map(BoardEvent::slug).toList());
        outbox.append(events.stream().map(BoardRevisions::outboxed).toList());
    }

    private List<RowChange> changes(Collection<Paper> papers) {
        Map<ArxivId, List<Placed>> stored =
                boards.ofPapers(papers.stream().map(Paper::id).toList());
        List<RowChange> changes = new ArrayList<>();
        for (Paper paper : papers) {
            try {
                changes.addAll(
                        RowChange.of(stored.getOrDefault(paper.id(), List.of()), reader.rows(paper), paper.cause()));
            } catch (RuntimeException e) {
                throw new UnprocessableEventException("the rows of paper " + paper.id() + " cannot be told", e);
            }
        }
        return changes;
    }

    private static Entry entry(BoardState board, @Nullable BoardRow bestBefore, RowChange change) {
        BoardRow after = change.after() == null ? null : change.after().row();
        return new Entry(
                change.slug(),
                board.updatedAt(),
                change.kind(),
                change.cause(),
                change.row().paper(),
                change.before() == null ? null : change.before().row(),
                after,
                Bests.difference(after, bestBefore),
                board.board().benchmark(),
                board.board().measure(),
                board.board().direction());
    }

    private static Entry best(@Nullable BoardRow before, BoardState board, Cause cause) {
        BoardRow best = board.best();
        return new Entry(
                board.board().slug(),
                board.updatedAt(),
                "best",
                cause,
                best == null ? null : best.paper(),
                before,
                best,
                Bests.difference(best, before),
                board.board().benchmark(),
                board.board().measure(),
                board.board().direction());
    }

    private static OutboxRepository.Event outboxed(BoardEvent event) {
        return new OutboxRepository.Event(
                EventType.BOARD,
                event.slug(),
                event.revision(),
                Words.of(event.change()),
                Words.of(event.cause()),
                new String(WireJson.write(event), StandardCharsets.UTF_8));
    }
}
