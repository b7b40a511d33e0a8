/** The CSV files of the product, read and written. */
package org.fengsui.intake.csv;
