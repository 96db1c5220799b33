package dk.rammeaftale.capacity.web;

/** A result of DASSOS as its pages show it; what is not there is empty. */
record ResultRow(
        String number,
        String title,
        String outcome,
        String decided,
        String leaves,
        String sent,
        String text,
        String writtenBy) {
}
