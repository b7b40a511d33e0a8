/** The alert-ledger checker: pure, from lists of messages to a verdict. */
package org.fengsui.faults.check;
