package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.list.ListPage;
import io.paperwire.query.list.NextLinkMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/webhooks/{id}/deliveries}: what was sent, and sending it again. */
@Path("/api/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
public class DeliveryResource {
    private static final String STATUS = "pending, delivered or failed";

    private final Registry registry;
    private final DeliveryRepository deliveries;

    public DeliveryResource(Registry registry, DeliveryRepository deliveries) {
        this.registry = registry;
        this.deliveries = deliveries;
    }

    @GET
    @Operation(
            summary = "The delivery log of a webhook, newest first",
            description =
                    "A message is pending until it is delivered or, after ten attempts, failed. lastStatus and lastError"
                            + " tell of the last attempt.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(
            @Parameter(
                            description = WebhookResource.ID,
                            example = WebhookResource.EXAMPLE,
                            schema = @Schema(maxLength = WebhookResource.MAX_ID))
                    @PathParam("id")
                    String id,
            @Parameter(description = "Only these", example = "failed")
                    @QueryParam("status")
                    @Pattern(regexp = "pending|delivered|failed", message = STATUS)
                    @Nullable
                    String status,
            @Parameter(description = "Messages on the page", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @Parameter(description = "The value of \"next\" of the page before", example = "1000")
                    @QueryParam("cursor")
                    @Pattern(regexp = "[0-9]{1,18}", message = "the value of \"next\" of the page before")
                    @Nullable
                    String cursor,
            @Context UriInfo uri) {
        registry.one(id);
        ListPage<DeliveryView> page = ListPage.cut(
                deliveries.log(id, status, cursor == null ? null : Long.valueOf(cursor), limit + 1),
                limit,
                delivery -> Long.toString(delivery.id()));
        var body = new DeliveryPage(page.items(), page.next().orElse(null), deliveries.count(id, status));
        return NextLinkMapper.on(Response.ok(body), uri, page.next()).build();
    }

    @POST
    @Path("{delivery: [0-9]{1,18}}/redeliver")
    @Operation(
            summary = "Sends one message again",
            description =
                    "Under the same id, so that a receiver that has it can tell. Its attempts count from the first again.")
    @APIResponse(
            responseCode = "202",
            description = "The message, pending",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response one(
            @Parameter(
                            description = WebhookResource.ID,
                            example = WebhookResource.EXAMPLE,
                            schema = @Schema(maxLength = WebhookResource.MAX_ID))
                    @PathParam("id")
                    String id,
            @Parameter(
                            description = "The message's id in the delivery log",
                            example = "7",
                            schema = @Schema(maxLength = 18))
                    @PathParam("delivery")
                    String delivery) {
        registry.again(id, Redelivery.one(Long.parseLong(delivery)));
        return Response.accepted(deliveries
                        .find(id, Long.parseLong(delivery))
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.NOT_FOUND, "The log of the webhook has no message " + delivery)))
                .build();
    }

    @POST
    @Path("redeliver")
    @Operation(
            summary = "Sends messages again",
            description =
                    "Those that came into the log from since on and before until (both may be left out), and of a status if"
                            + " one is given. To send everything again, leave all of them out.")
    @APIResponse(
            responseCode = "202",
            description = "How many",
            content = @Content(schema = @Schema(implementation = Redelivery.Count.class)))
    public Response range(
            @Parameter(
                            description = WebhookResource.ID,
                            example = WebhookResource.EXAMPLE,
                            schema = @Schema(maxLength = WebhookResource.MAX_ID))
                    @PathParam("id")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example = "{\"since\": \"2025-05-13T00:00:00Z\", \"status\": \"failed\"}"))
                    @Nullable
                    JsonNode form) {
        return Response.accepted(new Redelivery.Count(registry.again(id, Redelivery.read(form))))
                .build();
    }
}
