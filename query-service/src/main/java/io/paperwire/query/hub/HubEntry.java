package io.paperwire.query.hub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.paperwire.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * A paper as {@code /api/daily_papers} lists it.
 *
 * @param thumbnail the picture that Hugging Face has of every paper on its lists; absent for a paper that is not there
 * @param numComments always 0: nobody comments here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HubEntry(
        HubPaper paper,
        String publishedAt,
        String title,
        String summary,
        @Nullable String thumbnail,
        int numComments,
        @Nullable HubUser submittedBy,
        @JsonProperty("isAuthorParticipating") boolean isAuthorParticipating) {
    private static final String THUMBNAILS = "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/";

    static HubEntry of(Paper paper) {
        HubPaper inner = HubPaper.of(paper);
        return new HubEntry(
                inner,
                inner.publishedAt(),
                inner.title(),
                inner.summary(),
                paper.links().huggingface() == null ? null : THUMBNAILS + inner.id() + ".png",
                0,
                inner.submittedOnDailyBy(),
                false);
    }
}
