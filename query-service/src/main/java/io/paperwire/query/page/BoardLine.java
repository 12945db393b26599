package io.paperwire.query.page;

import io.paperwire.model.BoardRow;
import io.paperwire.query.board.BoardSummary;

/** A board in the list of boards; what is not known is empty. */
public record BoardLine(BoardSummary board) {
    private static final double PERCENT = 100;

    public String title() {
        return board.board().title();
    }

    public String address() {
        return Address.below("/boards", board.board().slug()).toString();
    }

    public String best() {
        BoardRow best = board.best();
        return best == null ? "" : BoardRowView.value(best);
    }

    public String subject() {
        BoardRow best = board.best();
        return best == null ? "" : best.subject();
    }

    public String paper() {
        BoardRow best = board.best();
        return best == null ? "" : Address.ofPaper(best.paper().value());
    }

    public String newest() {
        return board.newest() == null ? "" : board.newest().toString();
    }

    /** How long the best has stood. */
    public String age() {
        Integer days = board.bestAge();
        if (days == null) {
            return "";
        }
        return days == 1 ? "1 day" : days + " days";
    }

    /** How much of what can be reached the best has, in percent. */
    public String saturation() {
        Double share = board.saturation();
        return share == null ? "" : Long.toString(Math.round(share * PERCENT));
    }
}
