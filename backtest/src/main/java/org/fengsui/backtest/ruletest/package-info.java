/** Runs the rule tests that packs keep beside their rules. */
package org.fengsui.backtest.ruletest;
