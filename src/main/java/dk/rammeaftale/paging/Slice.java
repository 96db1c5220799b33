package dk.rammeaftale.paging;

/**
 * Which part of a long list is asked for.
 *
 * @param number the page, from 1
 * @param size   how many rows a page holds
 */
public record Slice(int number, int size) {

    /** What a list shows at once unless there is a reason for another number. */
    public static final int USUAL_SIZE = 50;

    /** Beyond this no list of ours has rows, and the offset still fits into an int. */
    private static final int LAST_PAGE = 10_000_000;

    public Slice {
        number = Math.max(1, Math.min(number, LAST_PAGE));
        if (size < 1) {
            throw new IllegalArgumentException("A page holds at least one row, not " + size);
        }
    }

    /** The page as somebody asked for it in an address; whatever is out of range becomes the nearest page there is. */
    public static Slice page(int number) {
        return new Slice(number, USUAL_SIZE);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (number - 1) * size;
    }
}
