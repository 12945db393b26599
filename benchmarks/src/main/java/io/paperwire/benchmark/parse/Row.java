package io.paperwire.benchmark.parse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a generated digest says about one paper: the truth that a reading is compared with. */
record Row(
        String id,
        String title,
        List<String> authors,
        String category,
        String summary,
        @Nullable String code,
        LocalDate day) {

    Row withSummary(String text) {
        return new Row(id, title, authors, category, text, code, day);
    }

    Row withTitle(String text) {
        return new Row(id, text, authors, category, summary, code, day);
    }
}
