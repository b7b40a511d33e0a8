/** Which periods of a series were reported at a key, and by whom they were not. */
package org.fengsui.indicators.reporting;
