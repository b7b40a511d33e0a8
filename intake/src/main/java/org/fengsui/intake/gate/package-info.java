/** Decoding and validation, one record at a time. */
package org.fengsui.intake.gate;
