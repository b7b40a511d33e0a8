/** Which sources were active. */
package org.fengsui.intake.source;
