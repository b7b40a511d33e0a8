/** The stopwatch: peers and floors side by side; never deployed. */
package org.fengsui.benchmarks;
