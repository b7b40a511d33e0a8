/** The story that the demo plays in about a minute, and its endless continuation. */
package org.fengsui.backtest.story;
