/** {@code console.yaml}: validated settings, and messages for those who wrote them wrong. */
package org.fengsui.console.settings;
