package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/webhooks}. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "webhooks",
        description =
                "Events pushed to an address, after the Standard Webhooks specification: docs/webhooks.md. Where a key is"
                        + " set, reading needs it too: the address of a webhook is often a secret itself")
public class WebhookResource {
    static final String EXAMPLE = "wh_2vc4bqpjzr5lkwm8nxtd";
    static final String ID = "The webhook's id";
    static final int MAX_ID = 40;

    private static final String FORM = """
            {"url": "https://example.org/hook", "filter": "title:diffusion", "types": ["paper", "withdrawn"]}""";

    private final Registry registry;

    public WebhookResource(Registry registry) {
        this.registry = registry;
    }

    @POST
    @Operation(
            summary = "Makes a webhook",
            description =
                    "Fields: url (https, on the open internet), filter (which papers; none for all), types (default paper and"
                            + " withdrawn), template (standard, slack, discord or ntfy), description, and after (the id of the event"
                            + " that it begins behind, or earliest; default: with what comes). The answer has the secret, once.")
    @APIResponse(
            responseCode = "201",
            description = "It is made; Location is its address",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "503", description = "The feed or the database is away")
    public Response create(
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = FORM))
                    @Nullable
                    JsonNode form) {
        WebhookView made = registry.create(form);
        return Response.created(URI.create("/api/v1/webhooks/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Operation(summary = "All webhooks", description = "The oldest first, on one page, without their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "The webhooks",
            content = @Content(schema = @Schema(implementation = WebhookPage.class)))
    public WebhookPage list() {
        List<WebhookView> all = registry.all();
        return new WebhookPage(all, null, all.size());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One webhook", description = "Without its secret; statusReason says why it was disabled.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public WebhookView one(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(maxLength = MAX_ID)) @PathParam("id")
                    String id) {
        return registry.one(id);
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Changes a webhook",
            description =
                    "The fields that are given change, the others stay; \"filter\": null is all papers. status active or"
                            + " disabled: one that is made active again goes on where it was.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public WebhookView change(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(maxLength = MAX_ID)) @PathParam("id")
                    String id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = FORM))
                    @Nullable
                    JsonNode form) {
        return registry.change(id, form);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a webhook", description = "Its delivery log goes with it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(maxLength = MAX_ID)) @PathParam("id")
                    String id) {
        registry.delete(id);
    }

    @POST
    @Path("{id}/rotate")
    @Operation(
            summary = "Gives a webhook a new secret",
            description = "For a day, messages are signed with the old one too. The answer has the new one, once.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public WebhookView rotate(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(maxLength = MAX_ID)) @PathParam("id")
                    String id) {
        return registry.rotate(id);
    }

    @POST
    @Path("{id}/ping")
    @Operation(
            summary = "Sends a message of type ping",
            description = "It is tried at once and retried as any other: the delivery log has what became of it.")
    @APIResponse(
            responseCode = "202",
            description = "The message in the delivery log",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response ping(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(maxLength = MAX_ID)) @PathParam("id")
                    String id) {
        return Response.accepted(registry.ping(id)).build();
    }
}
