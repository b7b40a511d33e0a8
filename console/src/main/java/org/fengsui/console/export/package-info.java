/** Tables as CSV files that people open in a spreadsheet. */
package org.fengsui.console.export;
