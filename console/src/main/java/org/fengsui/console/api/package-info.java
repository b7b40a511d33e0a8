/** What browsers and programs ask for, under {@code /api}: thin, all decisions are elsewhere. */
package org.fengsui.console.api;
