package io.paperwire.enrich.store;

import io.paperwire.enrich.paper.StorableText;
import io.paperwire.enrich.store.DigestRepository.Progress;
import io.paperwire.event.Accounting;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import io.paperwire.event.WireJson;
import io.paperwire.model.Cause;
import io.paperwire.model.Reject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The row of a version that came for the first time, and the progress from it. */
final class DigestVersions {
    private DigestVersions() {}

    static DigestVersionRow of(DigestEvent event, DigestVersionRow.Key key) {
        Accounting accounting = event.accounting();
        var row = new DigestVersionRow();
        row.key = key;
        row.sha256 = event.sha256();
        row.size = event.size();
        row.origin = Words.of(event.origin());
        row.status = Words.of(event.status());
        row.duplicateOf = Objects.toString(event.duplicateOf(), null);
        row.reader = event.reader();
        row.cause = event.cause() == null ? null : Words.of(event.cause());
        row.dialect = event.dialect();
        row.arrivedAt = event.arrivedAt();
        row.firstDate = event.firstDate();
        row.lastDate = event.lastDate();
        row.read = accounting.read();
        row.accepted = accounting.accepted();
        row.duplicate = accounting.duplicate();
        row.rejected = accounting.rejected();
        row.added = accounting.added();
        row.changed = accounting.changed();
        row.withdrawn = accounting.withdrawn();
        row.agedOut = accounting.agedOut();
        row.unchanged = accounting.unchanged();
        row.rowEvents = accounting.rowEvents();
        row.rejects = "[]";
        row.parts = event.parts();
        row.partsSeen = new int[0];
        return row;
    }

    static Progress progress(DigestVersionRow row) {
        var accounting = new Accounting(
                row.read,
                row.accepted,
                row.duplicate,
                row.rejected,
                row.added,
                row.changed,
                row.withdrawn,
                row.agedOut,
                row.unchanged,
                row.rowEvents);
        return new Progress(
                accounting,
                Origin.valueOf(row.origin.toUpperCase(Locale.ROOT)),
                DigestStatus.valueOf(row.status.toUpperCase(Locale.ROOT)),
                row.cause == null ? null : Cause.valueOf(row.cause.toUpperCase(Locale.ROOT)),
                row.doneAt != null);
    }

    /** The rejects as jsonb takes them. */
    static String json(List<Reject> rejects) {
        List<Reject> storable = rejects.stream()
                .map(r -> new Reject(
                        r.line(),
                        r.column(),
                        StorableText.of(r.reason()),
                        StorableText.of(r.quote()),
                        StorableText.of(r.expected())))
                .toList();
        return new String(WireJson.write(storable), StandardCharsets.UTF_8);
    }
}
