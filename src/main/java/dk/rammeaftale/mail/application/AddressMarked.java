package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;

/** Mail to an address has come back, so that the address is marked; told within the same transaction. */
public record AddressMarked(EmailAddress address) {
}
