/** Which sources were heard. */
package org.fengsui.intake.source;
