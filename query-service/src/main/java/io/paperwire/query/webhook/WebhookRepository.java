package io.paperwire.query.webhook;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.feed.FeedType;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterException;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Webhooks in the schema {@code subscription}. */
@ApplicationScoped
public class WebhookRepository {
    private static final String VIEW =
            "id, url, filter, types, template, description, status, status_reason, created_at, updated_at";

    private final Database database;

    public WebhookRepository(Database database) {
        this.database = database;
    }

    List<WebhookView> all() {
        return database.list(
                "select " + VIEW + " from subscription.webhook order by created_at, id", WebhookRepository::view);
    }

    Optional<WebhookView> find(String id) {
        return database
                .list("select " + VIEW + " from subscription.webhook where id = ?", WebhookRepository::view, id)
                .stream()
                .findFirst();
    }

    /** @param place where in the feed it begins */
    void create(String id, Webhook webhook, Secret secret, FeedPosition place) {
        database.update(
                """
                insert into subscription.webhook
                    (id, url, filter, types, template, description, status, secret, feed, next_offset)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                webhook.url(),
                text(webhook.filter()),
                labels(webhook),
                webhook.template().label(),
                webhook.description(),
                status(webhook),
                secret.value(),
                place.feed(),
                place.next());
    }

    /**
     * Changes a webhook; one that is made active again goes on where it was.
     *
     * @param change makes the new one of the present one
     * @return whether there is one
     */
    boolean change(String id, Change change) {
        return database.transaction(transaction -> {
            Optional<WebhookView> present = transaction
                    .list(
                            "select " + VIEW + " from subscription.webhook where id = ? for update",
                            WebhookRepository::view,
                            id)
                    .stream()
                    .findFirst();
            if (present.isEmpty()) {
                return false;
            }
            Webhook next = change.of(webhook(present.get()));
            transaction.update(
                    """
                    update subscription.webhook
                    set url = ?, filter = ?, types = ?, template = ?, description = ?, status = ?,
                        status_reason = case when status = ? then status_reason end, updated_at = now()
                    where id = ?
                    """,
                    next.url(),
                    text(next.filter()),
                    labels(next),
                    next.template().label(),
                    next.description(),
                    status(next),
                    status(next),
                    id);
            return true;
        });
    }

    boolean delete(String id) {
        return database.update("delete from subscription.webhook where id = ?", id) > 0;
    }

    /** Gives a webhook a new secret; the old one signs too for a day. */
    boolean rotate(String id, Secret secret) {
        return database.update("""
                        update subscription.webhook
                        set old_secret = secret, old_secret_until = now() + interval '1 day', secret = ?, updated_at = now()
                        where id = ?
                        """, secret.value(), id) > 0;
    }

    /** No more messages until someone makes it active again. */
    void disable(String id, String reason) {
        database.update("""
                update subscription.webhook set status = 'disabled', status_reason = ?, updated_at = now() where id = ?
                """, reason, id);
    }

    /** No message before that time. */
    void keepQuiet(String id, Instant until) {
        database.update(
                "update subscription.webhook set quiet_until = ?::timestamptz where id = ?", until.toString(), id);
    }

    private static Webhook webhook(WebhookView view) {
        try {
            return new Webhook(
                    view.url(),
                    view.filter() == null ? null : Filter.parse(view.filter()),
                    view.types().stream()
                            .map(type -> FeedType.of(type).orElseThrow())
                            .toList(),
                    Template.of(view.template()).orElseThrow(),
                    view.description(),
                    view.status().equals("active"));
        } catch (FilterException e) {
            // The language has changed since. The caller can only put it right by giving another one.
            throw new ProblemException(
                    ProblemType.CONFLICT, "The stored filter does not parse any more: " + e.getMessage(), e);
        }
    }

    private static WebhookView view(ResultSet rows) throws SQLException {
        return new WebhookView(
                rows.getString("id"),
                rows.getString("url"),
                rows.getString("filter"),
                texts(rows.getArray("types")),
                rows.getString("template"),
                rows.getString("description"),
                rows.getString("status"),
                rows.getString("status_reason"),
                rows.getTimestamp("created_at").toInstant(),
                rows.getTimestamp("updated_at").toInstant(),
                null);
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static @Nullable String text(@Nullable Filter filter) {
        return filter == null ? null : filter.toString();
    }

    private static String[] labels(Webhook webhook) {
        return webhook.types().stream().map(FeedType::label).toArray(String[]::new);
    }

    private static String status(Webhook webhook) {
        return webhook.isActive() ? "active" : "disabled";
    }

    /** Makes another webhook of one. */
    @FunctionalInterface
    interface Change {
        Webhook of(Webhook present);
    }
}
