/** Opening, minting, finding and revoking personal links. */
package dk.rammeaftale.link.application;
