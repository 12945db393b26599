package io.paperwire.query.page;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.paper.PaperRow;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Makes answers of pages, and papers of what is stored. */
final class PageMapper {
    /** Nothing inline and nothing from elsewhere: what a digest says can be shown, but not run. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private PageMapper() {}

    static Response html(TemplateInstance page) {
        return html(Response.ok(), page);
    }

    static Response html(Response.ResponseBuilder answer, TemplateInstance page) {
        return answer.entity(page)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-cache")
                .build();
    }

    static Paper paper(PaperRow row) {
        try {
            return WireJson.read(row.document().getBytes(StandardCharsets.UTF_8), Paper.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("the stored document of " + row.id() + " is not readable", e);
        }
    }
}
