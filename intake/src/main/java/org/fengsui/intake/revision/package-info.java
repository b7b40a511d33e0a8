/** The highest revision of each record, and what it contributes. */
package org.fengsui.intake.revision;
