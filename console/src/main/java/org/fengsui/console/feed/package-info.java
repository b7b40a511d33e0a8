/**
 * Topics into the database: one thread reads, and what it read, what follows from it and how far it
 * has come are one transaction.
 */
package org.fengsui.console.feed;
