/** What a personal link stands for, and the token that opens it. */
package dk.rammeaftale.link.model;
