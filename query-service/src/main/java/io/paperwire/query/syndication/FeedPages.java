package io.paperwire.query.syndication;

import io.paperwire.event.BoardEvent;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.list.ListPage;
import io.paperwire.query.syndication.SyndicationRepository.Board;
import java.nio.charset.StandardCharsets;

/** Puts the pages of feeds together. */
final class FeedPages {
    private static final String BOARDS = "boards/";

    private final SyndicationRepository repository;
    private final FeedPapers papers;

    FeedPages(SyndicationRepository repository) {
        this.repository = repository;
        this.papers = new FeedPapers(repository::papers);
    }

    /** @throws ProblemException if there is no such feed or the cursor is not one of its */
    FeedDocument page(FeedRequest request) {
        return request.subject().startsWith(BOARDS)
                ? board(request, request.subject().substring(BOARDS.length()))
                : papers(request);
    }

    private FeedDocument papers(FeedRequest request) {
        FeedSubject subject = FeedSubject.of(request.subject(), request.filter())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        ("There is no feed of \"%s\": expected papers, or keywords, categories, authors or boards with"
                                        + " a name behind a slash")
                                .formatted(request.subject())));
        String cursor = request.cursor();
        FeedCursor after = cursor == null ? null : FeedCursor.parse(cursor).orElseThrow(() -> notACursor(cursor));
        FeedPapers.Page page = papers.page(subject.filter(), after, request.limit());
        return new FeedDocument(
                subject.id(),
                subject.title(),
                "Papers from daily digests, with the results that their summaries state",
                request.addresses(
                        subject.path(), subject.query(), "", page.next().map(FeedCursor::toString)),
                page.papers().stream()
                        .map(paper -> PaperEntry.of(paper, request.base()))
                        .toList());
    }

    private FeedDocument board(FeedRequest request, String slug) {
        Board board = repository
                .board(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no board \"%s\": see /api/v1/boards".formatted(slug)));
        if (request.filter() != null) {
            throw ProblemException.invalidParameter(
                    "filter",
                    request.filter().toString(),
                    "none: a filter chooses papers, and this is the feed of a board");
        }
        ListPage<BoardEvent> events = ListPage.cut(
                repository.boardEvents(slug, before(request), request.limit() + 1).stream()
                        .map(FeedPages::read)
                        .toList(),
                request.limit(),
                event -> Integer.toString(event.revision()));
        String path = BOARDS + FeedSubject.escape(slug);
        return new FeedDocument(
                FeedSubject.id(path),
                "Paperwire: " + board.title(),
                "Each time that the best result changes",
                request.addresses(path, "", path, events.next()),
                events.items().stream()
                        .map(event -> BoardEntry.of(event, request.base()))
                        .toList());
    }

    private static int before(FeedRequest request) {
        String cursor = request.cursor();
        if (cursor == null) {
            return Integer.MAX_VALUE;
        }
        if (!cursor.matches("[1-9][0-9]{0,8}")) {
            throw notACursor(cursor);
        }
        return Integer.parseInt(cursor);
    }

    private static ProblemException notACursor(String cursor) {
        return ProblemException.invalidParameter("cursor", cursor, FeedCursor.EXPECTED);
    }

    private static BoardEvent read(String json) {
        try {
            return WireJson.read(json.getBytes(StandardCharsets.UTF_8), BoardEvent.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("a stored event is not readable", e);
        }
    }
}
