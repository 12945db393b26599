package io.paperwire.platform.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class ProblemOpenApiFilterTest {
    private static final String URN = "urn:paperwire:problem:";

    @Test
    void readingMeetsWhatAnyRequestMeets() {
        Operation list = OASFactory.createOperation()
                .addParameter(OASFactory.createParameter().name("limit").in(Parameter.In.QUERY));

        described("/api/v1/papers", PathItem.HttpMethod.GET, list);

        assertThat(types(list, "400")).containsExactly(URN + "invalid-parameter", URN + "unknown-parameter");
        assertThat(types(list, "403")).containsExactly(URN + "host-not-allowed", URN + "origin-not-allowed");
        assertThat(list.getResponses().getAPIResponse("406").getContent().hasMediaType("application/problem+json"))
                .isTrue();
        assertThat(list.getResponses().getAPIResponse("401")).isNull();
        assertThat(list.getResponses().getAPIResponse("404")).isNull();
    }

    @Test
    void writingMeetsTheKeyAndItsBody() {
        Operation post = OASFactory.createOperation().requestBody(OASFactory.createRequestBody());

        described("/api/v1/digests", PathItem.HttpMethod.POST, post);

        assertThat(types(post, "401")).containsExactly(URN + "key-required");
        assertThat(types(post, "413")).containsExactly(URN + "body-too-large");
        assertThat(types(post, "400")).containsExactly(URN + "unknown-parameter", URN + "invalid-body");
    }

    @Test
    void whatAnOperationDeclaresItselfKeepsItsWords() {
        Operation one = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("404", OASFactory.createAPIResponse().description("No digest has listed it"))
                        .addAPIResponse("410", OASFactory.createAPIResponse().description("Gone after five minutes")));

        described("/api/v1/papers/{id}", PathItem.HttpMethod.GET, one);

        assertThat(one.getResponses().getAPIResponse("404").getDescription()).isEqualTo("No digest has listed it");
        assertThat(types(one, "404")).containsExactly(URN + "not-found");
        assertThat(types(one, "410")).containsExactly(URN + "gone");
    }

    @Test
    void interfacesOfOthersAreLeftAlone() {
        Operation other = OASFactory.createOperation().addTag("compatible");

        described("/api/daily_papers", PathItem.HttpMethod.GET, other);

        assertThat(other.getResponses()).isNull();
    }

    private static void described(String path, PathItem.HttpMethod method, Operation operation) {
        PathItem item = OASFactory.createPathItem();
        item.setOperation(method, operation);
        OpenAPI document =
                OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, item));
        new ProblemOpenApiFilter().filterOpenAPI(document);
    }

    private static List<Object> types(Operation operation, String status) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        assertThat(response).as(status).isNotNull();
        return List.copyOf((List<?>) response.getExtensions().get(ProblemOpenApiFilter.TYPES));
    }
}
