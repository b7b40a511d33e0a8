/** Jurisdictions as data. */
package org.fengsui.intake.pack;
