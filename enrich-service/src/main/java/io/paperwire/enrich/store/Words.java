package io.paperwire.enrich.store;

import io.paperwire.model.PaperStatus;
import java.util.Locale;

/** Enum values as columns hold them: the words of the wire. */
public final class Words {
    private Words() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static PaperStatus status(String word) {
        return PaperStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
