/** Early-warning messages: their identity, their words in two languages, their JSON lines. */
package org.fengsui.alerts.messages;
