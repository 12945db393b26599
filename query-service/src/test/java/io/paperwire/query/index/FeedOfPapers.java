package io.paperwire.query.index;

import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperStatus;
import io.paperwire.query.feed.FeedEvent;
import io.paperwire.query.feed.FeedType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A log and a database of papers in memory, for the index to be fed from. */
public final class FeedOfPapers implements PaperSource {
    private final String topicId;
    private final List<FeedEvent> events = new ArrayList<>();
    private final Map<String, Paper> present = new LinkedHashMap<>();
    private int builds;

    public FeedOfPapers(String topicId) {
        this.topicId = topicId;
    }

    /** The paper stands in the database and in the feed. */
    public void tell(Paper paper) {
        store(paper);
        append(paper);
    }

    void store(Paper paper) {
        present.put(paper.id().value(), paper);
    }

    void append(Paper paper) {
        FeedType type = paper.status() == PaperStatus.LISTED ? FeedType.PAPER : FeedType.WITHDRAWN;
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(
                ("id: " + events.size() + "\nevent: " + type.label() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        frame.writeBytes(WireJson.write(paper));
        frame.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        events.add(new FeedEvent(events.size(), type, paper.id().value(), paper.revision(), frame.toByteArray()));
    }

    /** Whatever stands in the log behind the index's position goes into it, {@code batch} events at a time. */
    List<Long> feed(PaperIndex index, int batch) {
        List<Long> repeats = new ArrayList<>();
        long position = index.open(topicId, 0, events.size()).position();
        while (position < events.size()) {
            int end = (int) Math.min(events.size(), position + batch);
            repeats.addAll(index.take(events.subList((int) position, end), List.of(), end));
            position = end;
        }
        index.show();
        return repeats;
    }

    Collection<Paper> present() {
        return present.values();
    }

    int builds() {
        return builds;
    }

    @Override
    public void check() {
        builds++;
    }

    @Override
    public void each(Consumer<String> papers) {
        present.values().forEach(paper -> papers.accept(new String(WireJson.write(paper), StandardCharsets.UTF_8)));
    }

    /** An index that commits with every batch or never, and shows what it took when it is told to. */
    PaperIndex index(Path folder, boolean commits) {
        return new PaperIndex(folder, this, commits ? Duration.ZERO : Duration.ofDays(1), Duration.ofDays(1));
    }
}
