package io.paperwire.query.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /asyncapi}. */
@Path("/asyncapi")
@Tag(name = "events")
public class AsyncApiResource {
    static final String DOCUMENT = "/asyncapi/asyncapi.yaml";
    private static final String YAML = "application/yaml";

    private final String document;

    public AsyncApiResource() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(AsyncApiResource.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            document = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GET
    @Produces(YAML)
    @Operation(
            summary = "The events of Kafka, stream and webhooks, as AsyncAPI 3",
            description = "Each refers to its JSON Schema below /schemas.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public String document() {
        return document;
    }
}
