package io.paperwire.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParameterFilterTest {

    @SuppressWarnings("unused") // only its annotations are looked at
    private static final class Selection {
        @QueryParam("category")
        private String category = "";

        private String other = "";
    }

    @Produces("application/json")
    @SuppressWarnings("unused") // only its signatures are looked at
    private static final class Operations {
        private Operations() {}

        void list(@QueryParam("limit") int limit, @QueryParam("cursor") String cursor, Selection selection) {}

        void bare(String body) {}

        @Produces("text/html;charset=utf-8")
        void page(@QueryParam("cursor") String cursor) {}

        @Produces({"text/html", "application/json"})
        void both() {}
    }

    @TakesAnyParameter
    @SuppressWarnings("unused") // only its signatures are looked at
    private static final class Foreign {
        private Foreign() {}

        void list() {}
    }

    @Test
    void parametersOfTheOperationAndOfItsRecordsAreDeclared() {
        assertThat(QueryParameterFilter.queryParameters(operation("list")))
                .containsExactly("category", "cursor", "limit");
        assertThat(QueryParameterFilter.queryParameters(operation("bare"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        list , false
        bare , false
        page , true
        both , false
        """)
    void operationThatOnlyMakesHtmlIsAPage(String name, boolean isPage) {
        assertThat(QueryParameterFilter.isPage(operation(name))).isEqualTo(isPage);
    }

    @Test
    void interfaceOfOthersTakesWhatTheirsTakes() throws NoSuchMethodException {
        assertThat(QueryParameterFilter.takesAny(Foreign.class.getDeclaredMethod("list")))
                .isTrue();
        assertThat(QueryParameterFilter.takesAny(operation("list"))).isFalse();
    }

    private static Method operation(String name) {
        return Arrays.stream(Operations.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
