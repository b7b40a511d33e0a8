/** Who is told, on which channel, when, and again until it arrives: the outbox and its workers. */
package org.fengsui.console.delivery;
