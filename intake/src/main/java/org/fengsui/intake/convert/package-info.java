/** Public formats turned into the CSV files of the product. */
package org.fengsui.intake.convert;
