/** Faults on the real processes, and what the two lanes hold after them. */
package org.fengsui.faults;
