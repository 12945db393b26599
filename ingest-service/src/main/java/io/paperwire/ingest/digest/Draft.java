package io.paperwire.ingest.digest;

import io.paperwire.model.ArxivId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row while a dialect reads it; {@link Rows} decides whether it becomes a listing. */
public final class Draft {
    final int line;
    final String source;
    private boolean sound;

    @Nullable
    ArxivId id;

    String title = "";
    List<String> authors = List.of();

    @Nullable
    String category;

    List<String> labels = List.of();

    @Nullable
    String summary;

    @Nullable
    LocalDate date;

    boolean onHuggingFace;

    @Nullable
    String code;

    String section = "";

    /**
     * @param line where the row starts, from 1
     * @param source the row as written, for the checks of its characters and for quotes
     */
    public Draft(int line, String source) {
        this.line = line;
        this.source = source;
    }

    /** Says that the source's characters are known to be sound, so that they need not be looked at again. */
    Draft sound(boolean value) {
        sound = value;
        return this;
    }

    /** The first flaw in the source's characters, or null if there is none. */
    @Nullable
    Flaw flaw() {
        return sound && source.length() <= Rows.TEXT_LIMIT / 3 ? null : Flaw.in(source);
    }

    public Draft id(@Nullable ArxivId value) {
        id = value;
        return this;
    }

    public Draft title(String value) {
        title = value;
        return this;
    }

    public Draft authors(List<String> value) {
        authors = value;
        return this;
    }

    public Draft category(@Nullable String value) {
        category = value;
        return this;
    }

    public Draft labels(List<String> value) {
        labels = value;
        return this;
    }

    /** The summary, null or empty when the row has none. */
    public Draft summary(@Nullable String value) {
        summary = value;
        return this;
    }

    public Draft date(@Nullable LocalDate value) {
        date = value;
        return this;
    }

    public Draft onHuggingFace(boolean value) {
        onHuggingFace = value;
        return this;
    }

    public Draft code(@Nullable String value) {
        code = value;
        return this;
    }

    public Draft section(String value) {
        section = value;
        return this;
    }
}
