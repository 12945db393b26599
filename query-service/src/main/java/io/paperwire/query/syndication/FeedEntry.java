package io.paperwire.query.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param id never changes, whatever happens to the entry
 * @param page where a person reads it
 * @param source what it is about, elsewhere; null when there is nothing
 * @param text without markup
 * @param html the same and more, with markup
 */
record FeedEntry(
        String id,
        String title,
        String page,
        @Nullable String source,
        Instant published,
        Instant updated,
        List<String> authors,
        List<String> tags,
        String text,
        String html) {

    FeedEntry {
        authors = List.copyOf(XmlText.clean(authors));
        tags = List.copyOf(XmlText.clean(tags));
        title = XmlText.clean(title);
        text = XmlText.clean(text);
        html = XmlText.clean(html);
    }
}
