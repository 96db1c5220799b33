package dk.rammeaftale.hearing.model;

import java.util.Collection;

/**
 * How many seats of a hearing stand how.
 *
 * @param asked      without the proposer's seat, and without those whose consent is carried over
 * @param answered   those who object among them
 * @param contesting whose answer stops approval
 */
public record Tally(int asked, int answered, int contesting, int carriedOver, int awaited, int silent, int unproven, int waived) {

    public static Tally of(Collection<Standing> standings) {
        int contesting = count(standings, Standing.CONTESTING);
        int carriedOver = count(standings, Standing.CARRIED_OVER);
        return new Tally(
                standings.size() - count(standings, Standing.PROPOSER) - carriedOver,
                count(standings, Standing.ANSWERED) + contesting,
                contesting,
                carriedOver,
                count(standings, Standing.AWAITED),
                count(standings, Standing.SILENT),
                count(standings, Standing.UNPROVEN),
                count(standings, Standing.WAIVED));
    }

    private static int count(Collection<Standing> standings, Standing standing) {
        return (int) standings.stream().filter(standing::equals).count();
    }

    /** In Danish: "17 af 19 har svaret, 1 gør indsigelse, 2 har ikke svaret." */
    public String inWords() {
        StringBuilder words = new StringBuilder("%d af %d har svaret".formatted(answered, asked));
        add(words, contesting, "gør indsigelse");
        add(words, carriedOver, "er overført fra en tidligere runde");
        add(words, awaited, "har ikke svaret endnu");
        add(words, silent, "har ikke svaret");
        add(words, unproven, "kan ikke dokumenteres");
        add(words, waived, "er ikke hørt");
        return words.append('.').toString();
    }

    private static void add(StringBuilder words, int count, String what) {
        if (count > 0) {
            words.append(", %d %s".formatted(count, what));
        }
    }
}
