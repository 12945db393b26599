package io.paperwire.query.syndication;

import static io.paperwire.query.syndication.XmlText.html;

import io.paperwire.event.BoardEvent;
import io.paperwire.event.BoardEvent.Best;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a board's best as an entry. */
final class BoardEntry {
    private BoardEntry() {}

    /** @param base the address of the service, with a slash at its end */
    static FeedEntry of(BoardEvent event, String base) {
        Best best = event.best();
        String before = event.previous() == null ? "" : " Before: " + line(event.previous()) + ".";
        String text = (best == null ? "No result is left." : "Best: " + line(best) + ".") + before;
        return new FeedEntry(
                "urn:paperwire:board:" + event.slug() + ":" + event.revision(),
                title(event, best),
                base + "boards/" + event.slug(),
                best == null ? null : "https://arxiv.org/abs/" + best.paper(),
                event.updatedAt(),
                event.updatedAt(),
                List.of(),
                List.of(event.benchmark(), event.measure()),
                text,
                "<p>" + html(text) + "</p>" + quote(best));
    }

    private static String title(BoardEvent event, @Nullable Best best) {
        String board = event.benchmark() + ", " + event.measure()
                + (event.protocol().isEmpty() ? "" : ", " + event.protocol());
        if (best == null) {
            return board + ": no result is left";
        }
        String what = switch (event.change()) {
            case NEW -> "new best";
            case CORRECTED -> "best corrected";
            case WITHDRAWN -> "best withdrawn, now";
        };
        return board + ": " + what + " " + value(best) + ", " + best.subject();
    }

    private static String line(Best best) {
        return value(best) + ", " + best.subject() + ", in " + best.title();
    }

    private static String value(Best best) {
        return best.value().toPlainString()
                + (best.unit().equals("%") ? "%" : best.unit().isEmpty() ? "" : " " + best.unit());
    }

    private static String quote(@Nullable Best best) {
        return best == null
                ? ""
                : "<p>“" + html(best.quote()) + "”, <a href=\"https://arxiv.org/abs/" + best.paper() + "\">"
                        + html(best.title()) + "</a></p>";
    }
}
