package io.paperwire.ingest.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which bars of a row with too many are column edges and which belong to a cell, by what the columns hold.
 *
 * <p>Every way of grouping neighbouring pieces into the header's columns has a cost, the sum of how badly each group
 * suits its column; the cheapest wins. Only the widest text column may take any number of pieces, the title
 * {@value #TITLE_PIECES}, others {@value #OTHER_PIECES}, which keeps the search linear in the row's length.
 */
final class Alignment {
    private static final int TITLE_PIECES = 8;
    private static final int OTHER_PIECES = 3;
    private static final double IMPOSSIBLE = 1e9;

    private final TableHeader header;
    private final List<String> pieces;
    private final CellFit fit;

    private Alignment(TableHeader header, List<String> pieces, CellFit fit) {
        this.header = header;
        this.pieces = pieces;
        this.fit = fit;
    }

    /** One text for each column of the header, inner bars kept. */
    static List<String> of(TableHeader header, List<String> pieces, CellFit fit) {
        return pieces.size() <= header.size() ? pieces : new Alignment(header, pieces, fit).best();
    }

    private List<String> best() {
        int wide = header.widest();
        Half left = new Half(wide, true);
        Half right = new Half(header.size() - 1 - wide, false);
        double lowest = IMPOSSIBLE;
        int bestLeft = wide;
        int bestRight = header.size() - 1 - wide;
        for (int l = wide; l < left.cost.length; l++) {
            for (int r = bestRightFloor(wide); r < right.cost.length && l + r < pieces.size(); r++) {
                double cost = left.cost[l] + right.cost[r];
                if (cost < lowest) {
                    cost += cost(wide, l, pieces.size() - r);
                    if (cost < lowest) {
                        lowest = cost;
                        bestLeft = l;
                        bestRight = r;
                    }
                }
            }
        }
        List<String> cells = new ArrayList<>(left.groups(bestLeft));
        cells.add(join(bestLeft, pieces.size() - bestRight));
        List<String> tail = right.groups(bestRight);
        for (int i = tail.size() - 1; i >= 0; i--) {
            cells.add(tail.get(i));
        }
        return cells;
    }

    private int bestRightFloor(int wide) {
        return header.size() - 1 - wide;
    }

    /** The columns on one side of the widest, from the outside inwards, over the pieces on that side. */
    private final class Half {
        private final boolean fromLeft;
        private final int columns;
        /** Lowest cost of all columns over the first n pieces. */
        private double[] cost;
        /** How many pieces each column takes in the cheapest grouping that ends there. */
        private final int[][] taken;

        Half(int columns, boolean fromLeft) {
            this.fromLeft = fromLeft;
            this.columns = columns;
            int reach = 0;
            for (int i = 0; i < columns; i++) {
                reach += mostPieces(column(i));
            }
            reach = Math.min(reach, pieces.size() - 1);
            taken = new int[columns][reach + 1];
            cost = new double[reach + 1];
            Arrays.fill(cost, IMPOSSIBLE);
            cost[0] = 0;
            for (int i = 0; i < columns; i++) {
                cost = extend(i);
            }
        }

        private double[] extend(int i) {
            double[] next = new double[cost.length];
            Arrays.fill(next, IMPOSSIBLE);
            for (int from = 0; from < cost.length; from++) {
                if (cost[from] >= IMPOSSIBLE) {
                    continue;
                }
                int most = Math.min(mostPieces(column(i)), cost.length - 1 - from);
                for (int count = 1; count <= most; count++) {
                    double total = cost[from] + groupCost(i, from, from + count);
                    if (total < next[from + count]) {
                        next[from + count] = total;
                        taken[i][from + count] = count;
                    }
                }
            }
            return next;
        }

        private int column(int i) {
            return fromLeft ? i : header.size() - 1 - i;
        }

        private double groupCost(int i, int from, int to) {
            int size = pieces.size();
            return fromLeft
                    ? Alignment.this.cost(column(i), from, to)
                    : Alignment.this.cost(column(i), size - to, size - from);
        }

        /** The texts of this side's columns, from the outside inwards, when they take {@code count} pieces. */
        List<String> groups(int count) {
            String[] groups = new String[columns];
            int to = count;
            for (int i = columns - 1; i >= 0; i--) {
                int from = to - Math.max(1, taken[i][to]);
                groups[i] = fromLeft ? join(from, to) : join(pieces.size() - to, pieces.size() - from);
                to = from;
            }
            return List.of(groups);
        }
    }

    private int mostPieces(int column) {
        return header.columns().get(column) == Column.TITLE ? TITLE_PIECES : OTHER_PIECES;
    }

    private double cost(int column, int from, int to) {
        return fit.cost(header, column, pieces, from, to);
    }

    private String join(int from, int to) {
        return to - from == 1 ? pieces.get(from) : String.join("|", pieces.subList(from, to));
    }
}
