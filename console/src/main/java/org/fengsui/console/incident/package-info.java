/** Incidents: which episodes belong together, how they stand, what people did about them. */
package org.fengsui.console.incident;
