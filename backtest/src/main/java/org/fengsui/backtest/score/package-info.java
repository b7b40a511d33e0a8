/** The scoreboard: warnings held against what really happened. */
package org.fengsui.backtest.score;
