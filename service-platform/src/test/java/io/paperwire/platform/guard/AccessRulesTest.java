package io.paperwire.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.platform.guard.AccessRules.Request;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final AccessRules OPEN = new AccessRules(HOSTS, Set.of("https://papers.example.org"), null);
    private static final AccessRules KEYED = new AccessRules(HOSTS, Set.of(), "s3cret");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        GET    , localhost:8080       , -                          , -                        , -
        GET    , LOCALHOST            , -                          , -                        , -
        GET    , [::1]:8080           , -                          , -                        , -
        GET    , -                    , -                          , -                        , HOST_NOT_ALLOWED
        GET    , evil.example         , -                          , -                        , HOST_NOT_ALLOWED
        GET    , localhost.evil:8080  , -                          , -                        , HOST_NOT_ALLOWED
        GET    , localhost:8080       , http://localhost:8080      , -                        , -
        GET    , localhost:8080       , https://papers.example.org , -                        , -
        GET    , localhost:8080       , http://localhost:9999      , -                        , ORIGIN_NOT_ALLOWED
        GET    , localhost:8080       , http://evil.example        , -                        , ORIGIN_NOT_ALLOWED
        GET    , localhost:8080       , null                       , -                        , ORIGIN_NOT_ALLOWED
        POST   , localhost:8080       , -                          , text/markdown            , -
        POST   , localhost:8080       , -                          , application/json         , -
        POST   , localhost:8080       , -                          , text/plain;charset=utf-8 , UNSUPPORTED_MEDIA_TYPE
        POST   , localhost:8080       , -                          , MULTIPART/form-data      , UNSUPPORTED_MEDIA_TYPE
        POST   , localhost:8080       , -                          , -                        , UNSUPPORTED_MEDIA_TYPE
        POST   , localhost:8080       , http://evil.example        , text/markdown            , ORIGIN_NOT_ALLOWED
        """)
    void requestPassesOrIsRefused(String method, String host, String origin, String contentType, ProblemType refusal) {
        var request = new Request(method, host, origin, contentType, method.equals("POST"), false, null);

        assertThat(OPEN.refusal(request).map(ProblemException::type).orElse(null))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        GET    , -       , -
        POST   , -       , KEY_REQUIRED
        POST   , wrong   , KEY_REQUIRED
        POST   , s3cret2 , KEY_REQUIRED
        POST   , s3cret  , -
        DELETE , -       , KEY_REQUIRED
        DELETE , s3cret  , -
        """)
    void everyWriteNeedsTheKeyWhereOneIsSet(String method, String key, ProblemType refusal) {
        var request = new Request(method, "localhost", null, "text/markdown", true, false, key);

        assertThat(KEYED.refusal(request).map(ProblemException::type).orElse(null))
                .isEqualTo(refusal);
    }

    @Test
    void writeWithoutBodyNeedsNoContentType() {
        var request = new Request("DELETE", "localhost", null, null, false, false, null);

        assertThat(OPEN.refusal(request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        GET     | -                          | -                  | -
        GET     | http://localhost           | -                  | -
        GET     | https://papers.example.org | -                  | GET, HEAD, POST, PATCH, DELETE
        POST    | https://papers.example.org | -                  | GET, HEAD, POST, PATCH, DELETE
        GET     | http://evil.example        | -                  | GET, HEAD
        OPTIONS | null                       | -                  | GET, HEAD
        POST    | http://evil.example        | ORIGIN_NOT_ALLOWED | -
        DELETE  | null                       | ORIGIN_NOT_ALLOWED | -
        """)
    void anyOriginMayReadIfToldSoAndAListedOneMayWriteToo(
            String method, String origin, ProblemType refusal, String methods) {
        var rules = new AccessRules(HOSTS, Set.of("*", "https://papers.example.org"), null);
        var request = new Request(method, "localhost", origin, "application/json", method.equals("POST"), false, null);

        assertThat(rules.refusal(request).map(ProblemException::type)).isEqualTo(Optional.ofNullable(refusal));
        if (refusal == null) {
            assertThat(rules.methodsForOrigin(request)).isEqualTo(Optional.ofNullable(methods));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        GET     , -      , KEY_REQUIRED
        HEAD    , wrong  , KEY_REQUIRED
        GET     , s3cret , -
        OPTIONS , -      , -
        """)
    void whatIsPrivateIsReadWithTheKeyOnly(String method, String key, ProblemType refusal) {
        var request = new Request(method, "localhost", null, null, false, true, key);

        assertThat(KEYED.refusal(request).map(ProblemException::type)).isEqualTo(Optional.ofNullable(refusal));
        assertThat(OPEN.refusal(request)).isEmpty();
    }
}
