/** Texts with headings, lists, tables and links, as they are pasted from Word, written in the editor or as Markdown, and kept. */
package dk.rammeaftale.richtext;
