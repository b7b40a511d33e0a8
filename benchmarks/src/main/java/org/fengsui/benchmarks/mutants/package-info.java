/** What the tests do not notice of changed comparisons. */
package org.fengsui.benchmarks.mutants;
