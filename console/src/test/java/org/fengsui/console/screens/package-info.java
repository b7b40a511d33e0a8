/** The pages for people, in a real browser: against fixtures, and against a running console. */
package org.fengsui.console.screens;
