/** The hand: the launcher's commands. */
package org.fengsui.cli;
