/** Generated years: invented employers, seasons, delays, bad records and labelled shocks. */
package org.fengsui.backtest.scenario;
