/** The register of facilities: who runs them, who uses them, and the ledger of their places over time. */
package dk.rammeaftale.facility;
