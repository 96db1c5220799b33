/** Who gets in where: the login, the session, and the doors of pages, interfaces and web applications. */
package dk.rammeaftale.web.security;
