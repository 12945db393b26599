package io.paperwire.platform.description;

import io.paperwire.platform.guard.AccessFilter;
import io.paperwire.platform.problem.Problem;
import io.paperwire.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to every operation the problems that any request can meet, and to every answer that is an error its form and the
 * types of problem that it may be, as the extension {@value #TYPES}. What only some operations answer (409, 410, 422, 429)
 * they declare themselves.
 *
 * <p>Operations of the tag {@value #COMPATIBLE} tell their errors as someone else does: they are left alone.
 */
public final class ProblemOpenApiFilter implements OASFilter {
    /** The extension that lists the URNs of the problems. */
    static final String TYPES = "x-problem-types";

    static final String COMPATIBLE = "compatible";

    private static final Set<ProblemType> OF_ANY = EnumSet.of(
            ProblemType.HOST_NOT_ALLOWED,
            ProblemType.ORIGIN_NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL);
    private static final Set<ProblemType> OF_WRITES =
            EnumSet.of(ProblemType.KEY_REQUIRED, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.UNAVAILABLE);
    private static final Set<ProblemType> OF_BODIES =
            EnumSet.of(ProblemType.INVALID_BODY, ProblemType.REQUEST_TIMEOUT, ProblemType.BODY_TOO_LARGE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getTags() != null && operation.getTags().contains(COMPATIBLE)) {
            return;
        }
        Map<Integer, Set<ProblemType>> problems = new TreeMap<>();
        meets(path, method, operation).forEach(type -> add(problems, type));
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        declared(responses).stream()
                .filter(status -> !problems.containsKey(status))
                .forEach(status -> of(status).forEach(type -> add(problems, type)));
        problems.forEach((status, types) -> {
            APIResponse response = responses.getAPIResponse(Integer.toString(status));
            if (response == null) {
                response = OASFactory.createAPIResponse()
                        .description(types.stream().map(ProblemType::title).collect(Collectors.joining("; ")));
                responses.addAPIResponse(Integer.toString(status), response);
            }
            response.addExtension(TYPES, types.stream().map(ProblemType::urn).toList());
            if (response.getContent() == null) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema())));
            }
        });
    }

    /** The problems that a request of this kind can meet, whatever the operation does. */
    private static Set<ProblemType> meets(String path, PathItem.HttpMethod method, Operation operation) {
        Set<ProblemType> types = EnumSet.copyOf(OF_ANY);
        // Every operation refuses a parameter that it does not have.
        types.add(ProblemType.UNKNOWN_PARAMETER);
        if (parameters(operation).stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            types.add(ProblemType.INVALID_PARAMETER);
        }
        if (path.contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (path.startsWith(AccessFilter.PRIVATE)) {
            types.add(ProblemType.KEY_REQUIRED);
        }
        if (method != PathItem.HttpMethod.GET) {
            types.addAll(OF_WRITES);
        }
        if (operation.getRequestBody() != null) {
            types.addAll(OF_BODIES);
        }
        return types;
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** The errors that the operation declares itself. */
    private static List<Integer> declared(APIResponses responses) {
        List<Integer> statuses = new ArrayList<>();
        if (responses.getAPIResponses() != null) {
            responses.getAPIResponses().keySet().stream()
                    .filter(status -> status.matches("[45]\\d\\d"))
                    .map(Integer::valueOf)
                    .forEach(statuses::add);
        }
        return statuses;
    }

    private static List<ProblemType> of(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
    }

    private static void add(Map<Integer, Set<ProblemType>> problems, ProblemType type) {
        problems.computeIfAbsent(type.status(), status -> EnumSet.noneOf(ProblemType.class))
                .add(type);
    }

    private static Schema schema() {
        var text = List.of(Schema.SchemaType.STRING);
        var schema = OASFactory.createSchema().description("RFC 9457; the types are listed in docs/problems.md");
        for (String name : List.of("type", "title", "detail", "instance", "parameter", "errorId")) {
            schema.addProperty(name, OASFactory.createSchema().type(text));
        }
        schema.addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)));
        return schema.required(List.of("type", "title", "status", "detail"));
    }
}
