/** One question, asked of what people would use instead. */
package org.fengsui.benchmarks.windows;
