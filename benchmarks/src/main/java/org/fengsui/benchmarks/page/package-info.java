/** Results that are kept, and the page that is written from them. */
package org.fengsui.benchmarks.page;
