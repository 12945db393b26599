package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.query.feed.FeedType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Tries the messages that are due. A message is claimed in the database before it is sent, so that of any number of instances
 * one sends it; a claim that its instance did not live to settle runs out, and the message is sent again under the same id.
 *
 * <p>Not safe for several threads.
 */
final class Sender {
    /** Messages of one webhook that are on their way at a time. */
    private static final int AT_A_TIME = 4;
    /** How much longer than an attempt can take a claim lasts. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final Post post;
    private final Duration claim;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, Integer> onTheirWay = new HashMap<>();

    Sender(Repositories repositories, Post post, Duration timeout, Clock clock, RandomGenerator random) {
        this.deliveries = repositories.deliveries();
        this.webhooks = repositories.webhooks();
        this.post = post;
        // It may wait as long for the connection as for the answer.
        this.claim = timeout.multipliedBy(2).plus(SLACK);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Sends what is due.
     *
     * @param settle takes each outcome, on any thread; {@link #settle} must then be called
     */
    void round(BiConsumer<Delivery, Outcome> settle) {
        for (String webhook : deliveries.due()) {
            int free = AT_A_TIME - onTheirWay.getOrDefault(webhook, 0);
            if (free > 0) {
                for (Delivery delivery : deliveries.claim(webhook, free, claim)) {
                    onTheirWay.merge(webhook, 1, Integer::sum);
                    var unused = send(delivery).thenAccept(outcome -> settle.accept(delivery, outcome));
                }
            }
        }
    }

    /** Notes what became of a message. */
    void settle(Delivery delivery, Outcome outcome) {
        onTheirWay.computeIfPresent(delivery.webhook(), (webhook, count) -> count == 1 ? null : count - 1);
        Optional<Instant> next = outcome.wait(delivery.attempt(), random).map(clock.instant()::plus);
        deliveries.note(delivery, outcome, next.orElse(null));
        if (outcome.isGone()) {
            webhooks.disable(delivery.webhook(), "the receiver answered 410 Gone");
        }
        outcome.retryAfter()
                .map(clock.instant()::plus)
                .ifPresent(until -> webhooks.keepQuiet(delivery.webhook(), until));
    }

    boolean isIdle() {
        return onTheirWay.isEmpty();
    }

    private CompletableFuture<Outcome> send(Delivery delivery) {
        Optional<Template.Event> event = event(delivery);
        if (event.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.failed("the event is not stored any more"));
        }
        String body = delivery.template().body(event.get(), delivery.url());
        return post.to(delivery.template().address(delivery.url()), headers(delivery, body), body);
    }

    private Map<String, String> headers(Delivery delivery, String body) {
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Paperwire");
        headers.put("webhook-id", delivery.eventId());
        headers.put("webhook-timestamp", Long.toString(now));
        headers.put(
                "webhook-signature",
                delivery.secrets().stream()
                        .map(secret -> secret.sign(delivery.eventId(), now, body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private Optional<Template.Event> event(Delivery delivery) {
        Optional<String> json = delivery.type().equals(Delivery.PING)
                ? Optional.of("{\"message\":\"This webhook works.\",\"updatedAt\":\"" + clock.instant() + "\"}")
                : deliveries.payload(
                        FeedType.of(delivery.type()).orElseThrow().event(), delivery.key(), delivery.revision());
        return json.map(text -> {
            JsonNode data = read(text);
            return new Template.Event(delivery.type(), data.path("updatedAt").asText(), text, data);
        });
    }

    private static JsonNode read(String json) {
        try {
            return WireJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("a stored event is not readable", e);
        }
    }

    /** Where webhooks and their messages are kept. */
    record Repositories(WebhookRepository webhooks, DeliveryRepository deliveries) {}

    /** Posts a body to an address. */
    @FunctionalInterface
    interface Post {
        CompletableFuture<Outcome> to(String url, Map<String, String> headers, String body);
    }
}
