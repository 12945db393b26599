package io.paperwire.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {
    private static final UriInfo URI = (UriInfo) Proxy.newProxyInstance(
            ProblemMapperTest.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, method, arguments) -> "/api/v1/papers");

    private final ProblemMapper mapper = new ProblemMapper();

    @Test
    void ownProblemIsToldAsWritten() {
        Problem problem =
                problem(mapper.problem(ProblemException.invalidParameter("limit", "abc", "a whole number"), URI), 400);

        assertThat(problem.type()).isEqualTo("urn:paperwire:problem:invalid-parameter");
        assertThat(problem.detail()).isEqualTo("limit is \"abc\": expected a whole number");
        assertThat(problem.instance()).isEqualTo("/api/v1/papers");
        assertThat(problem.parameter()).isEqualTo("limit");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        404 , not-found
        405 , method-not-allowed
        406 , not-acceptable
        413 , body-too-large
        415 , unsupported-media-type
        400 , invalid-parameter
        """)
    void whatTheFrameworkRefusesGetsItsOwnType(int status, String type) {
        var answer = mapper.framework(new WebApplicationException(status), URI);

        assertThat(problem(answer, status).type()).isEqualTo("urn:paperwire:problem:" + type);
    }

    @Test
    void allowedMethodsStayNamed() {
        assertThat(mapper.framework(new NotAllowedException("GET", new String[] {"HEAD"}), URI)
                        .getHeaderString("Allow"))
                .contains("GET")
                .contains("HEAD");
    }

    @Test
    void parameterThatCannotBeConvertedKeepsItsReason() {
        var failure = new NotFoundException(ProblemException.invalidParameter("limit", "abc", "a whole number"));

        assertThat(problem(mapper.framework(failure, URI), 400).parameter()).isEqualTo("limit");
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        Problem problem = problem(mapper.json(broken("{\n \"a\": }"), URI), 400);

        assertThat(problem.type()).isEqualTo("urn:paperwire:problem:invalid-body");
        assertThat(problem.detail()).startsWith("not the JSON expected at line 2, column ");
    }

    @Test
    void unforeseenTellsAnIdAndNothingElse() {
        Problem problem = problem(mapper.unforeseen(new IllegalStateException("password=secret"), URI), 500);
        Problem other = problem(mapper.framework(new ServerErrorException("secret", 502), URI), 500);

        assertThat(problem.errorId()).isNotBlank();
        assertThat(problem.detail()).contains(problem.errorId());
        assertThat(problem.toString() + other).doesNotContain("secret");
    }

    @Test
    void whatIsAwayOrLockedSaysHowToGoOn() {
        var away = mapper.problem(new ProblemException(ProblemType.UNAVAILABLE, "away"), URI);
        var locked = mapper.problem(new ProblemException(ProblemType.KEY_REQUIRED, "locked"), URI);

        assertThat(away.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(locked.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private static JsonProcessingException broken(String json) {
        try {
            throw new AssertionError("read: " + new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            return e;
        }
    }

    private static Problem problem(Response answer, int status) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        return (Problem) answer.getEntity();
    }
}
