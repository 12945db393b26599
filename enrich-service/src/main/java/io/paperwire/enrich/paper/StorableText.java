package io.paperwire.enrich.paper;

import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that PostgreSQL and UTF-8 can hold: NUL and lone surrogates become U+FFFD, one for one, so that offsets into the
 * text stay what they are.
 */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    public static Listing of(Listing l) {
        Links links = l.links();
        return new Listing(
                l.line(),
                l.id(),
                of(l.title()),
                of(l.authors()),
                orNull(l.category()),
                of(l.labels()),
                orNull(l.summary()),
                l.date(),
                new Links(of(links.arxiv()), orNull(links.huggingface()), of(links.pdf()), orNull(links.code())));
    }

    public static String of(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            if (refused(text, i)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static List<String> of(List<String> texts) {
        return texts.stream().map(StorableText::of).toList();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static boolean refused(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == 0;
    }
}
