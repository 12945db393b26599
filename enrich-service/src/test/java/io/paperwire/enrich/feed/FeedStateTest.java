package io.paperwire.enrich.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.feed.FeedState.Parts;
import io.paperwire.enrich.feed.FeedState.Publishing;
import io.paperwire.enrich.feed.FeedState.TakingOver;
import io.paperwire.enrich.feed.FeedState.Turn;
import io.paperwire.enrich.feed.FeedState.Waiting;
import io.paperwire.enrich.feed.FeedWorld.Fault;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedStateTest {
    private static final List<Fault> FAULTS = List.of(Fault.LOST, Fault.ANSWER_LOST, Fault.NOT_MARKED);

    private final FeedWorld world = new FeedWorld();
    private final Parts one = world.instance("one");
    private final Parts two = world.instance("two");

    @Test
    void rowsGoOutInTheOrderOfTheirIdsAndOnce() throws Exception {
        append(7);
        FeedState state = run(one, new Waiting(), 6);
        assertThat(state).isInstanceOf(Publishing.class);
        assertThat(world.onFeed()).containsExactly("p@1", "p@2", "p@3", "p@4", "p@5", "p@6", "p@7");
        run(one, state, 3);
        assertThat(world.onFeed()).hasSize(7);
    }

    @Test
    void onlyTheHolderOfTheLeasePublishes() throws Exception {
        append(1);
        FeedState first = run(one, new Waiting(), 3);
        assertThat(run(two, new Waiting(), 3)).isInstanceOf(Waiting.class);
        assertThat(first).isInstanceOf(Publishing.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void unknownOutcomeIsLookedUpInTheFeed(Fault fault) throws Exception {
        append(5);
        world.faults.add(fault);
        FeedState state = run(one, new Waiting(), 8);
        assertThat(state).isInstanceOf(Publishing.class);
        assertThat(world.onFeed()).containsExactly("p@1", "p@2", "p@3", "p@4", "p@5");
        assertThat(world.marks).hasSize(5);
    }

    @Test
    void takeoverMarksWhatTheOneBeforeSentAndNeverMarked() throws Exception {
        append(3);
        world.faults.add(Fault.NOT_MARKED);
        FeedState state = run(one, new Waiting(), 3);
        assertThat(state).isInstanceOf(TakingOver.class);
        assertThat(world.marks).isEmpty();
        world.leaseHolder = "";
        run(two, new Waiting(), 4);
        assertThat(world.marks).hasSize(3);
        assertThat(world.onFeed()).containsExactly("p@1", "p@2", "p@3");
        assertThat(run(one, state, 2)).isInstanceOf(Waiting.class);
    }

    @Test
    void fencedPublisherGoesBackToWaiting() throws Exception {
        FeedState state = run(one, new Waiting(), 3);
        one.log().open();
        append(1);
        Turn turn = state.next(one);
        assertThat(turn.state()).isInstanceOf(Waiting.class);
        assertThat(turn.trouble()).contains("taken over");
        assertThat(world.onFeed()).isEmpty();
        run(one, turn.state(), 3);
        assertThat(world.onFeed()).containsExactly("p@1");
    }

    @Test
    void lostLeaseEndsPublishing() throws Exception {
        FeedState state = run(one, new Waiting(), 3);
        append(1);
        world.leaseHolder = "two";
        assertThat(run(one, state, 1)).isInstanceOf(Waiting.class);
        assertThat(world.onFeed()).isEmpty();
    }

    @Test
    void everythingGoesToAFeedThatWasMadeAnew() throws Exception {
        append(4);
        FeedState state = run(one, new Waiting(), 5);
        world.makeAnew("feed-2");
        world.append("q", 1);
        run(one, state, 6);
        assertThat(world.onFeed()).containsExactly("p@1", "p@2", "p@3", "p@4", "q@1");
    }

    @Test
    void everythingGoesToAFeedThatWasMadeAnewThoughNothingNewComes() throws Exception {
        append(4);
        FeedState state = run(one, new Waiting(), 5);
        world.makeAnew("feed-2");
        run(one, state, Publishing.QUIET_TURNS + 5);
        assertThat(world.onFeed()).containsExactly("p@1", "p@2", "p@3", "p@4");
    }

    @Test
    void eachRevisionStandsOnceWhateverHappens() throws Exception {
        long seed = new Random().nextLong();
        for (int round = 0; round < 200; round++) {
            storm(seed + round);
        }
    }

    private static void storm(long seed) throws Exception {
        var random = new Random(seed);
        var world = new FeedWorld();
        List<Parts> instances = List.of(world.instance("one"), world.instance("two"));
        FeedState[] states = {new Waiting(), new Waiting()};
        int revision = 0;
        for (int step = 0; step < 100; step++) {
            int who = random.nextInt(2);
            switch (random.nextInt(8)) {
                case 0 -> world.append("p", ++revision);
                case 1 -> world.faults.add(FAULTS.get(random.nextInt(FAULTS.size())));
                case 2 -> world.leaseHolder = "";
                case 3 -> states[who] = new Waiting();
                default -> states[who] = states[who].next(instances.get(who)).state();
            }
        }
        world.faults.clear();
        world.leaseHolder = "";
        run(instances.get(0), new Waiting(), 40);
        assertThat(world.onFeed()).as("seed %d", seed).hasSize(revision).doesNotHaveDuplicates();
        assertThat(world.log)
                .as("seed %d", seed)
                .extracting(sent -> sent.revision())
                .isSorted();
    }

    private void append(int revisions) {
        for (int i = 0; i < revisions; i++) {
            world.append("p", world.rows.size() + 1);
        }
    }

    private static FeedState run(Parts parts, FeedState from, int turns) throws InterruptedException {
        FeedState state = from;
        for (int i = 0; i < turns; i++) {
            state = state.next(parts).state();
        }
        return state;
    }
}
