/** Years of history: imported before a job without state starts, or given to a running one. */
package org.fengsui.faults.history;
