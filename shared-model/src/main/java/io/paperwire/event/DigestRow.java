package io.paperwire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.paperwire.model.ArxivId;
import io.paperwire.model.RowHash;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that stands listed in a version of a digest.
 *
 * @param section the heading that holds the row, empty when none does
 * @param agedOut whether the row has left a rolling digest, yet stays listed
 */
public record DigestRow(
        ArxivId id,
        RowHash rowHash,
        @Nullable LocalDate date,
        String section,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean agedOut) {

    public DigestRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rowHash, "rowHash");
        Objects.requireNonNull(section, "section");
    }
}
