package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.feed.Cursor;
import io.paperwire.query.feed.FeedConsumer;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedPlace;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with webhooks. */
final class Registry {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 20;

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final FeedConsumer feed;
    private final Targets targets;
    private final Runnable wake;

    /** @param wake is called when there may be something to send */
    Registry(
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            FeedConsumer feed,
            Targets targets,
            Runnable wake) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.targets = targets;
        this.wake = wake;
    }

    WebhookView create(@Nullable JsonNode form) {
        Webhook webhook = WebhookForm.read(Webhook.BLANK, form, Set.of(WebhookForm.AFTER));
        check(webhook);
        FeedPosition place = place(form == null ? MissingNode.getInstance() : form.path(WebhookForm.AFTER));
        String id = id();
        Secret secret = Secret.random();
        webhooks.create(id, webhook, secret, place);
        wake.run();
        return one(id).withSecret(secret);
    }

    List<WebhookView> all() {
        return webhooks.all();
    }

    WebhookView one(String id) {
        return webhooks.find(id).orElseThrow(() -> missing(id));
    }

    WebhookView change(String id, @Nullable JsonNode form) {
        boolean found = webhooks.change(id, present -> {
            Webhook next = WebhookForm.read(present, form, Set.of());
            if (!next.url().equals(present.url())) {
                check(next);
            }
            return next;
        });
        if (!found) {
            throw missing(id);
        }
        wake.run();
        return one(id);
    }

    void delete(String id) {
        if (!webhooks.delete(id)) {
            throw missing(id);
        }
    }

    WebhookView rotate(String id) {
        Secret secret = Secret.random();
        if (!webhooks.rotate(id, secret)) {
            throw missing(id);
        }
        return one(id).withSecret(secret);
    }

    DeliveryView ping(String id) {
        WebhookView webhook = one(id);
        if (!webhook.status().equals("active")) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The webhook is disabled: make it active first, with {\"status\": \"active\"}");
        }
        long ping = deliveries.ping(id);
        wake.run();
        return deliveries.find(id, ping).orElseThrow(() -> missing(id));
    }

    /** Says how many messages are sent again. */
    int again(String id, Redelivery which) {
        one(id);
        int count = deliveries.again(id, which);
        wake.run();
        return count;
    }

    private void check(Webhook webhook) {
        try {
            targets.of(webhook.template().address(webhook.url()));
        } catch (RefusedTargetException e) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, "url is \"%s\": %s".formatted(webhook.url(), e.getMessage()), e);
        }
    }

    /** Where a new webhook begins: with what comes, or where its form says. */
    private FeedPosition place(JsonNode after) {
        FeedLog.State state = feed.log()
                .state()
                .filter(any -> feed.tail().caughtUpOnce())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAVAILABLE, "The feed is still being read: try again in a few seconds"));
        if (after.isMissingNode()) {
            return new FeedPosition(state.feed().value(), state.end());
        }
        if (after.asText().equals(FeedPlace.EARLIEST)) {
            return new FeedPosition(state.feed().value(), state.begin());
        }
        Optional<Cursor> cursor =
                Cursor.parse(after.asText()).filter(place -> place.feed().equals(state.feed()));
        return new FeedPosition(
                state.feed().value(),
                cursor.orElseThrow(() -> WebhookForm.invalid(
                                        WebhookForm.AFTER,
                                        after,
                                        "the id of an event of the present feed, or earliest"))
                                .offset()
                        + 1);
    }

    private static String id() {
        var id = new StringBuilder("wh_");
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    private static ProblemException missing(String id) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no webhook \"%s\": see /api/v1/webhooks".formatted(id));
    }
}
