/** The science: windows over civil dates, survey estimates, series. */
package org.fengsui.indicators;
