/**
 * What the rooms that talk to the database share: instants, and upserts that both databases take.
 */
package org.fengsui.console.store;
