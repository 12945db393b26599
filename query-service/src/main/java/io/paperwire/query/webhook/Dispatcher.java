package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.query.feed.FeedEvent;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedReader;
import io.paperwire.query.feed.FeedType;
import io.paperwire.query.feed.Selection;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterException;
import io.paperwire.query.webhook.DispatchRepository.Advance;
import io.paperwire.query.webhook.DispatchRepository.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the feed into the deliveries of webhooks. Each instance does so; the lock on a webhook's row decides which of them
 * moves it on.
 */
final class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final long READ_SECONDS = 10;

    private final FeedReader feed;
    private final DispatchRepository repository;
    private final WebhookRepository webhooks;

    Dispatcher(FeedReader feed, DispatchRepository repository, WebhookRepository webhooks) {
        this.feed = feed;
        this.repository = repository;
        this.webhooks = webhooks;
    }

    /** Moves each webhook on by one stretch of the feed; says whether any was. */
    boolean round() throws InterruptedException {
        Optional<FeedLog.State> state = feed.state();
        if (state.isEmpty()) {
            return false;
        }
        boolean moved = false;
        FeedLog.State at = state.get();
        for (String webhook : repository.behind(at.feed().value(), at.end())) {
            try {
                moved |= repository.advance(webhook, at.feed().value(), at.begin(), reader -> step(at, reader));
            } catch (FilterChangedException e) {
                webhooks.disable(webhook, String.valueOf(e.getMessage()));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return moved;
    }

    private Optional<Advance> step(FeedLog.State state, Reader reader) {
        long from = Math.max(reader.position().next(), state.begin());
        if (from >= state.end()) {
            return Optional.empty();
        }
        try {
            FeedReader.Part part =
                    feed.part(state.generation(), from, selection(reader)).get(READ_SECONDS, TimeUnit.SECONDS);
            List<FeedEvent> events = part.events().stream()
                    .filter(event -> isNew(event, reader.skipBefore()))
                    .toList();
            return Optional.of(new Advance(events, part.next()));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("webhooks: the feed cannot be read at %d, trying again: %s", from, e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Selection selection(Reader reader) {
        try {
            return new Selection(
                    reader.types().stream()
                            .map(type -> FeedType.of(type).orElseThrow())
                            .collect(Collectors.toSet()),
                    reader.filter() == null ? null : Filter.parse(reader.filter()));
        } catch (FilterException e) {
            throw new FilterChangedException(e);
        }
    }

    private static boolean isNew(FeedEvent event, @Nullable Instant skipBefore) {
        if (skipBefore == null) {
            return true;
        }
        try {
            String updatedAt = WireJson.read(event.json(), JsonNode.class)
                    .path("updatedAt")
                    .asText();
            return !Instant.parse(updatedAt).isBefore(skipBefore);
        } catch (GarbledEventException | DateTimeException e) {
            // Twice is better than never.
            return true;
        }
    }

    /** A stored filter does not parse any more. */
    private static final class FilterChangedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FilterChangedException(FilterException cause) {
            super("the filter does not parse any more: " + cause.getMessage(), cause);
        }
    }
}
