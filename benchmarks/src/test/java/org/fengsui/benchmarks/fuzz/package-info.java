/** Targets of coverage-guided fuzzing ({@code ./fuzz}), and the test that replays its corpus. */
package org.fengsui.benchmarks.fuzz;
