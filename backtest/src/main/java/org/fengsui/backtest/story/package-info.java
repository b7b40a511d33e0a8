/** The story that the demo tells in about a minute, and its endless continuation. */
package org.fengsui.backtest.story;
