package io.paperwire.enrich.extract;

import io.paperwire.enrich.enrichment.Extractor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The extraction, to try on any text. */
@Path("/api/v1/extract")
@Tag(name = "extract", description = "What the extraction finds in a text, and why")
@Blocking
public class ExtractResource {
    private static final String ASKED = """
            {"title": "MiMo: Unlocking the Reasoning Potential of Language Model",
             "summary": "MiMo-7B-RL achieves 55.4% on AIME 2025 (Pass@1)."}""";
    private static final String ANSWERED = """
            {"spans": [{"start": 0, "end": 20, "text": "MiMo-7B-RL achieves ", "metric": null},
                       {"start": 20, "end": 25, "text": "55.4%", "metric": 0},
                       {"start": 25, "end": 48, "text": " on AIME 2025 (Pass@1).", "metric": null}],
             "metrics": [{"quote": "55.4%", "start": 20, "end": 25, "value": 55.4, "unit": "%", "kind": "score",
                          "metric": "Pass@1", "benchmark": "AIME 2025", "subject": "MiMo-7B-RL", "baseline": false,
                          "confidence": 0.94,
                          "measure": {"name": "Pass@1", "direction": "higher", "listed": true},
                          "dataset": {"name": "AIME 2025", "direction": "unknown", "listed": true},
                          "explain": {"unit": "attached %", "kind": "percentage", "metric": "in parentheses behind",
                                      "benchmark": "behind the number, after \\"on\\"",
                                      "subject": "subject of the verb", "baseline": "subject of the verb"}}],
             "keywords": [{"phrase": "Language Model", "score": 0.185}, {"phrase": "MiMo-7B-RL", "score": 0.107}],
             "category": "Natural Language Processing", "categoryPredicted": true, "categoryConfidence": 0.447,
             "extractor": {"release": 2, "hash": "af8cfa8c04ed48bed34a20097d4499cf4c25efbb754844d67c7f9675f0d9a44c"}}""";

    private final Extractor extractor;

    public ExtractResource(Extractor extractor) {
        this.extractor = extractor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Extract from a text",
            description = "Numbers with the words they came from and the rule that decided each field, keywords and a"
                    + " category, as they would be stored for a paper. Nothing is stored. Title and summary may have 262,144"
                    + " bytes of UTF-8 each.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExtractRequest.class),
                            examples = @ExampleObject(name = "a summary with one result", value = ASKED)))
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExtractAnswer.class),
                            examples = @ExampleObject(name = "one result", value = ANSWERED)))
    @APIResponse(responseCode = "400", description = "The body is no such request: says what, where, and what is right")
    @APIResponse(responseCode = "413", description = "The text is too long")
    public ExtractAnswer extract(InputStream body) throws IOException {
        return ExtractAnswer.of(ExtractRequest.read(body), extractor);
    }
}
