package dk.rammeaftale.csv;

/** What an accepted file did to its register: how many lines it had, how many were new, how many changed something. */
public record Loaded(int lines, int added, int changed) {
}
