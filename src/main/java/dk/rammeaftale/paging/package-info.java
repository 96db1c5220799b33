/** Long lists, a page at a time. */
package dk.rammeaftale.paging;
