/** Generated years, and warnings held against what really happened in them. */
package org.fengsui.cli.backtest;
