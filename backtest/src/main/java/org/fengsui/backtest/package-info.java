/** The proof: generated years and history through the same classes. */
package org.fengsui.backtest;
