package dk.rammeaftale.capacity.model;

/** Numbers of places in Danish. */
final class Places {

    private Places() {
    }

    /** "1 plads", "12 pladser". */
    static String words(int places) {
        return places + (places == 1 ? " plads" : " pladser");
    }

    /** "12 pladser færre", "1 plads flere". */
    static String difference(int difference) {
        return words(Math.abs(difference)) + (difference < 0 ? " færre" : " flere");
    }
}
