package dk.rammeaftale.capacity.web;

/** The years that somebody wants to see; what was entered the wrong way round is turned. */
public record YearSpan(int first, int last) {

    private static final int YEARS_SHOWN = 5;
    private static final int MOST_YEARS = 30;

    static YearSpan of(String from, String to, int thisYear) {
        int last = year(to, thisYear, thisYear);
        int first = year(from, last - YEARS_SHOWN + 1, thisYear);
        int later = Math.max(first, last);
        return new YearSpan(Math.max(Math.min(first, last), later - MOST_YEARS + 1), later);
    }

    private static int year(String entered, int otherwise, int thisYear) {
        return entered.strip().matches("20\\d\\d") ? Math.min(Integer.parseInt(entered.strip()), thisYear) : otherwise;
    }

    /** "2022–2026", "2026". */
    public String words() {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
