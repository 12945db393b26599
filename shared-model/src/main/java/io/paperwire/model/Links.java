package io.paperwire.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper can be opened. The arXiv and PDF addresses follow from its id; the Hugging Face page and the code are
 * null unless the digest names them.
 */
public record Links(
        String arxiv,
        @Nullable String huggingface,
        String pdf,
        @Nullable String code) {

    public Links {
        Objects.requireNonNull(arxiv, "arxiv");
        Objects.requireNonNull(pdf, "pdf");
    }

    /** The links of a paper: arXiv addresses without version, over https. */
    public static Links of(ArxivId id, boolean onHuggingFace, @Nullable String code) {
        return new Links(
                "https://arxiv.org/abs/" + id,
                onHuggingFace ? "https://huggingface.co/papers/" + id : null,
                "https://arxiv.org/pdf/" + id,
                code);
    }
}
