/** Who may come in, see and do what: accounts, roles, areas, sign-in, audit. */
package org.fengsui.console.access;
